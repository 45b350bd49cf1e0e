package dev.myfy.data.sample;

/**
 * A user as clients see it.
 *
 * @param id the generated id
 * @param name how the user is called
 * @param email where the user is reached
 */
public record UserView(long id, String name, String email) {

  static UserView of(User user) {
    return new UserView(user.getId(), user.getName(), user.getEmail());
  }
}
