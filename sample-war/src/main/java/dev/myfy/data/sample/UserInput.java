package dev.myfy.data.sample;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a client sends to create or replace a user.
 *
 * @param name how the user is called
 * @param email where the user is reached; unique
 */
public record UserInput(
    @NotBlank @Size(max = 100) String name, @NotBlank @Email @Size(max = 200) String email) {}
