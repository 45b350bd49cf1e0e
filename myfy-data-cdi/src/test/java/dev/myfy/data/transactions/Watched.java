package dev.myfy.data.transactions;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** An entity that counts how often it is told that it will be updated. */
@Entity
@Table(name = "watched")
@NamedNativeQuery(name = "Watched.rename", query = "update watched set name = 'native' where 1 = 1")
public class Watched {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(unique = true, nullable = false)
  private String name;

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "parent_id")
  private List<Watched> children = new ArrayList<>();

  @Transient private int updates;

  protected Watched() {}

  Watched(String name) {
    this.name = name;
  }

  @PreUpdate
  void noticeUpdate() {
    updates++;
  }

  Long getId() {
    return id;
  }

  String getName() {
    return name;
  }

  void setName(String name) {
    this.name = name;
  }

  List<Watched> getChildren() {
    return children;
  }

  int updates() {
    return updates;
  }
}
