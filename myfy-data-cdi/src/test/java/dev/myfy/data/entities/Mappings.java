package dev.myfy.data.entities;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Mappings that make tables of the rarer sorts. */
public final class Mappings {

  private Mappings() {}

  /** Columns of all that extend it. */
  @MappedSuperclass
  public abstract static class Audited {
    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "created_by", length = 40)
    String createdBy;

    @Version long version;
  }

  /** Refers to itself, with a key that has a name. */
  @Entity(name = "Department")
  @Table(
      name = "department",
      uniqueConstraints = @UniqueConstraint(name = "department_code", columnNames = "code"))
  public static class Department extends Audited {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 10)
    String code;

    @ManyToOne
    @JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "department_parent"))
    Department parent;

    @OneToMany(mappedBy = "parent")
    Set<Department> children = new HashSet<>();
  }

  /** How somebody is paid. */
  public enum Pay {
    HOURLY,
    MONTHLY
  }

  /** An amount in a currency. */
  @Embeddable
  public static class Amount {
    @Column(precision = 12, scale = 2)
    BigDecimal amount;

    @Column(length = 3)
    String currency;
  }

  /** In two tables, with an embeddable twice. */
  @Entity(name = "Employee")
  @Table(
      name = "employee",
      indexes = {
        @Index(name = "employee_name", columnList = "last_name, first_name"),
        @Index(name = "employee_number", columnList = "number", unique = true)
      })
  @SecondaryTable(
      name = "employee_photo",
      pkJoinColumns = @PrimaryKeyJoinColumn(name = "employee_id"))
  public static class Employee extends Audited {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "employee_seq")
    @SequenceGenerator(name = "employee_seq", sequenceName = "employee_seq", allocationSize = 20)
    Long id;

    int number;

    @Column(name = "first_name", length = 60)
    String firstName;

    @Column(name = "last_name", length = 60, nullable = false)
    String lastName;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Pay pay;

    @Embedded Amount salary;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "bonus", precision = 9, scale = 1))
    @AttributeOverride(name = "currency", column = @Column(name = "bonus_currency", length = 3))
    Amount bonus;

    @Lob
    @Column(table = "employee_photo", length = 1_000_000)
    byte[] photo;

    @ManyToOne(optional = false)
    @JoinColumn(name = "department_id")
    Department department;

    @ElementCollection
    @CollectionTable(name = "employee_phone")
    @MapKeyColumn(name = "phone_kind", length = 10)
    @Column(name = "phone", length = 30)
    Map<String, String> phones = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "employee_amount")
    @OrderColumn(name = "position")
    List<Amount> amounts = new ArrayList<>();
  }

  /** Its key is that of its employee. */
  @Entity(name = "Locker")
  @Table(name = "locker")
  public static class Locker {
    @Id Long id;

    @OneToOne @MapsId Employee owner;

    @Column(name = "combination", columnDefinition = "VARCHAR(20) DEFAULT '0000'")
    String combination;
  }

  /** Maps whose keys are entities. */
  @Entity(name = "Project")
  @Table(name = "project")
  public static class Project {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "project_gen")
    @TableGenerator(
        name = "project_gen",
        table = "counters",
        pkColumnName = "counter",
        valueColumnName = "last_number",
        pkColumnValue = "project",
        allocationSize = 5)
    Long id;

    @Column(unique = true, length = 80)
    String name;

    @Column(name = "due_on")
    LocalDate due;

    @ManyToMany
    @JoinTable(
        name = "project_member",
        joinColumns = @JoinColumn(name = "project_id"),
        inverseJoinColumns = @JoinColumn(name = "employee_id"),
        uniqueConstraints = @UniqueConstraint(columnNames = {"employee_id", "project_id"}))
    Set<Employee> members = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "project_role")
    @MapKeyJoinColumn(name = "employee_id")
    @Column(name = "role_name", length = 40)
    Map<Employee, String> roles = new HashMap<>();

    @OneToMany
    @JoinColumn(name = "project_id")
    List<Milestone> milestones = new ArrayList<>();
  }

  /** The many side of a relation that it knows nothing of. */
  @Entity(name = "Milestone")
  @Table(name = "milestone")
  public static class Milestone {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Column(nullable = false, columnDefinition = "INTEGER DEFAULT 3 NOT NULL")
    int priority;

    String title;
  }

  /** A key of two columns, in a class. */
  public static class BookingId implements Serializable {
    private static final long serialVersionUID = 1L;

    String room;
    LocalDate day;

    @Override
    public boolean equals(Object other) {
      return other instanceof BookingId id && id.room.equals(room) && id.day.equals(day);
    }

    @Override
    public int hashCode() {
      return Objects.hash(room, day);
    }
  }

  /** Has that key. */
  @Entity(name = "Booking")
  @Table(name = "booking")
  @IdClass(BookingId.class)
  public static class Booking {
    @Id
    @Column(length = 20)
    String room;

    @Id
    @Column(name = "booked_on")
    LocalDate day;

    @ManyToOne Employee employee;
  }

  /** One to one, by a column that is unique. */
  @Entity(name = "Badge")
  @Table(name = "badge")
  public static class Badge {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @OneToOne(optional = false)
    @JoinColumn(name = "employee_id")
    Employee employee;

    double weight;
    float size;
    boolean valid;
    short shade;
  }
}
