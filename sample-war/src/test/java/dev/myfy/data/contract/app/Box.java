package dev.myfy.data.contract.app;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** What has a lazy attribute. */
@Entity
@Table(name = "boxes")
public class Box {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String label = "fragile";

  @OneToMany(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @JoinColumn(name = "box_id")
  private List<Thing> things = new ArrayList<>();

  public Long getId() {
    return id;
  }

  public String getLabel() {
    return label;
  }

  public List<Thing> getThings() {
    return things;
  }
}
