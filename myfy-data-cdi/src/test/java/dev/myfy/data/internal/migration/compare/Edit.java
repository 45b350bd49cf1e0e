package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A model, and the same after somebody has worked on it.
 *
 * @param name what was done
 * @param before the statements of the model
 * @param after the same, later
 * @param rows statements that put something in
 * @param difference one of the lines that tell it
 * @param question about data, with its answers before and after
 */
record Edit(
    String name,
    List<String> before,
    List<String> after,
    List<String> rows,
    String difference,
    String question,
    String answerBefore,
    String answerAfter) {

  private static final String PERSON =
      "create table person (id bigint not null, name varchar(100) not null, note varchar(50),"
          + " age integer not null, size integer default 7, primary key (id))";
  private static final String TEAM = "create table team (id bigint not null primary key)";
  private static final String PET =
      "create table pet (id bigint not null, name varchar(50), owner_id bigint, primary key (id),"
          + " constraint pet_owner foreign key (owner_id) references person (id))";

  private static final List<String> ROWS =
      List.of(
          "insert into person (id, name, note, age) values (1, 'Ann', 'first', 30)",
          "insert into person (id, name, note, age) values (2, 'Bob', null, 40)",
          "insert into pet (id, name, owner_id) values (1, 'Rex', 1)");
  private static final String BOB =
      "select concat(name, ',', age, ',', size) from person where id = 2";

  @Override
  public String toString() {
    return name;
  }

  /** Of the table of persons: one text in place of another. */
  private static Edit person(String name, String old, String now, String difference) {
    return new Edit(
        name,
        List.of(PERSON, PET),
        List.of(PERSON.replace(old, now), PET),
        ROWS,
        "table person: " + difference,
        BOB,
        "Bob,40,7",
        "Bob,40,7");
  }

  /** The same in the other direction. */
  private Edit reversed(String otherName, String otherDifference) {
    return new Edit(
        otherName, after, before, rows, otherDifference, question, answerAfter, answerBefore);
  }

  private Edit asking(String otherQuestion, String beforehand, String afterwards) {
    return new Edit(name, before, after, rows, difference, otherQuestion, beforehand, afterwards);
  }

  private static Edit more(String name, String statement, String difference) {
    List<String> after = new ArrayList<>(List.of(PERSON, PET));
    after.add(statement);
    return new Edit(
        name, List.of(PERSON, PET), after, ROWS, difference, BOB, "Bob,40,7", "Bob,40,7");
  }

  private static Edit pet(String name, String old, String now, String difference) {
    return new Edit(
        name,
        List.of(PERSON, PET),
        List.of(PERSON, PET.replace(old, now)),
        ROWS,
        "table pet: " + difference,
        "select concat(name, owner_id) from pet",
        "Rex1",
        "Rex1");
  }

  /** Those that any database knows. */
  static Stream<Edit> everywhere() {
    Edit index =
        more(
            "add index",
            "create index person_age on person (age, name)",
            "table person: index (age, name) is missing");
    Edit uniqueIndex =
        more(
            "add unique index",
            "create unique index person_name on person (name)",
            "table person: unique key (name) is missing");
    Edit unique =
        person(
            "add unique constraint",
            "primary key (id)",
            "primary key (id), constraint one_name unique (name, age)",
            "unique key (name, age) is missing");
    String reference = ", constraint pet_owner foreign key (owner_id) references person (id)";
    Edit noReference =
        pet(
            "drop foreign key",
            reference,
            "",
            "foreign key (owner_id) to person (id) is in the database only");
    return Stream.of(
        more("add table", TEAM, "table team is missing"),
        more("", TEAM, "").reversed("drop table", "table team is in the database only"),
        person(
            "add column",
            "age integer",
            "email varchar(80), age integer",
            "column email varchar(80) is missing"),
        person(
            "add two columns and an index",
            "age integer",
            "a integer, b date, age integer",
            "column b date is missing"),
        person(
                "add mandatory column",
                "age integer",
                "email varchar(80) not null, age integer",
                "column email varchar(80) is missing")
            .asking("select concat(name, age) from person where id = 2", "Bob40", "Bob40"),
        person(
            "add mandatory number",
            "age integer",
            "score decimal(10,2) not null, age integer",
            "column score decimal(10,2) is missing"),
        person(
            "add column with a default",
            "age integer",
            "level integer default 5 not null, age integer",
            "column level integer is missing"),
        person(
            "drop column",
            " note varchar(50),",
            "",
            "column note varchar(50) is in the database only"),
        person(
                "drop mandatory column",
                " age integer not null,",
                "",
                "column age integer is in the database only")
            .asking(
                "select concat(name, coalesce(size, 0)) from person where id = 2", "Bob7", "Bob7"),
        person(
            "widen text",
            "varchar(50)",
            "varchar(500)",
            "column note is varchar(50), should be varchar(500)"),
        person(
            "narrow text",
            "varchar(100)",
            "varchar(60)",
            "column name is varchar(100), should be varchar(60)"),
        person(
            "widen number", "age integer", "age bigint", "column age is integer, should be bigint"),
        person(
            "retype",
            "size integer default 7",
            "size varchar(20) default '7'",
            "column size is integer, should be varchar(20)"),
        retypedAndRequired("integer", "varchar(20) not null"),
        retypedAndRequired("integer default 7", "varchar(20) default '5' not null"),
        retypedAndRequired("varchar(20)", "integer not null"),
        person(
                "require a value",
                "note varchar(50)",
                "note varchar(50) not null",
                "column note should be NOT NULL")
            .asking("select coalesce(note, 'none') from person where id = 2", "none", ""),
        person(
            "require no value",
            "name varchar(100) not null",
            "name varchar(100)",
            "column name is NOT NULL, should not be"),
        person(
            "add default",
            "age integer not null",
            "age integer default 3 not null",
            "column age: default is none, should be 3"),
        person(
            "change default", "default 7", "default 8", "column size: default is 7, should be 8"),
        person("drop default", " default 7", "", "column size: default is 7, should be none"),
        unique,
        unique.reversed(
            "drop unique constraint",
            "table person: unique key (name, age) is in the database only"),
        index,
        index.reversed("drop index", "table person: index (age, name) is in the database only"),
        uniqueIndex,
        uniqueIndex.reversed(
            "drop unique index", "table person: unique key (name) is in the database only"),
        noReference,
        noReference.reversed(
            "add foreign key", "table pet: foreign key (owner_id) to person (id) is missing"),
        pet(
            "refer always",
            "owner_id bigint",
            "owner_id bigint not null",
            "column owner_id should be NOT NULL"),
        pet("", "owner_id bigint", "owner_id bigint not null", "")
            .reversed("refer perhaps", "table pet: column owner_id is NOT NULL, should not be"),
        pet(
            "cascade",
            "references person (id)",
            "references person (id) on delete cascade",
            "foreign key (owner_id) to person (id) on delete CASCADE is missing"),
        pet(
            "change primary key",
            "primary key (id)",
            "primary key (id, name)",
            "primary key is (id), should be (id, name)"),
        person(
            "add check",
            "primary key (id)",
            "primary key (id), constraint grown check (age > 17)",
            "check"),
        new Edit(
            "add column that refers",
            List.of(PERSON, PET),
            List.of(
                PERSON,
                TEAM,
                PET.replace("owner_id bigint,", "owner_id bigint, team_id bigint,")
                    .replace(
                        reference,
                        reference
                            + ", constraint pet_team foreign key (team_id) references team (id)")),
            ROWS,
            "table pet: foreign key (team_id) to team (id) is missing",
            "select concat(name, owner_id) from pet",
            "Rex1",
            "Rex1"),
        rowAdded());
  }

  private static Edit retypedAndRequired(String old, String now) {
    String person = PERSON.replace("integer default 7", old);
    return new Edit(
        "retype from %s to %s".formatted(old, now),
        List.of(person, PET),
        List.of(person.replace("size " + old, "size " + now), PET),
        List.of(
            "insert into person (id, name, age, size) values (1, 'Ann', 30, '42')",
            "insert into person (id, name, age, size) values (2, 'Bob', 40, null)"),
        "table person: column size should be NOT NULL",
        "select count(size) from person",
        "1",
        "2");
  }

  /** Indexes on which a foreign key may rely. */
  static Stream<Edit> keyedIndexes() {
    Edit index =
        more(
            "add index that begins with a foreign key",
            "create index pet_owners on pet (owner_id, name)",
            "table pet: index (owner_id, name) is missing");
    Edit one =
        pet(
            "refer to one only",
            "primary key (id)",
            "primary key (id), constraint one_owner unique (owner_id)",
            "unique key (owner_id) is missing");
    Edit inKey =
        new Edit(
            "begin the primary key with a foreign key",
            List.of(PERSON, PET.replace("owner_id bigint", "owner_id bigint not null")),
            List.of(
                PERSON,
                PET.replace("owner_id bigint", "owner_id bigint not null")
                    .replace("primary key (id)", "primary key (owner_id, id)")),
            ROWS,
            "table pet: primary key is (",
            "select concat(name, owner_id) from pet",
            "Rex1",
            "Rex1");
    return Stream.of(
        index,
        index.reversed(
            "drop index that begins with a foreign key",
            "table pet: index (owner_id, name) is in the database only"),
        one,
        one.reversed(
            "refer to one of many", "table pet: unique key (owner_id) is in the database only"),
        inKey,
        inKey.reversed("begin it with something else", "table pet: primary key is ("),
        swapped("refer to one in place of an index", index, one),
        swapped("refer to many by an index", one, index),
        withoutName(index));
  }

  /** The database names what nobody has named, and its index otherwise. */
  private static Edit withoutName(Edit edit) {
    UnaryOperator<String> words = text -> text.replace("constraint pet_owner ", "");
    return new Edit(
        edit.name() + " without a name",
        edit.before().stream().map(words).toList(),
        edit.after().stream().map(words).toList(),
        ROWS,
        edit.difference(),
        edit.question(),
        edit.answerBefore(),
        edit.answerAfter());
  }

  /** From the later state of one edit to that of another. */
  private static Edit swapped(String name, Edit from, Edit to) {
    return new Edit(
        name,
        from.after(),
        to.after(),
        ROWS,
        to.difference(),
        to.question(),
        to.answerBefore(),
        to.answerAfter());
  }

  /** Columns that the database computes from others. */
  static Stream<Edit> computed() {
    String age = "age integer not null";
    String twice = age + ", twice integer generated always as (age * 2) stored";
    Edit added =
        person("add computed column", age, twice, "column twice integer is missing")
            .asking("select twice from person where id = 2", "80", "80");
    List<String> before = List.of(PERSON.replace(age, twice), PET);
    return Stream.of(
        added,
        added
            .reversed(
                "drop computed column",
                "table person: column twice integer is in the database only")
            .asking(BOB, "Bob,40,7", "Bob,40,7"),
        new Edit(
            "change what is beside a computed column",
            before,
            List.of(before.get(0).replace("note varchar(50)", "note varchar(50) not null"), PET),
            ROWS,
            "table person: column note should be NOT NULL",
            "select twice from person where id = 2",
            "80",
            "80"),
        more(
            "add table with a computed column",
            "create table sums (a integer, b integer, c integer generated always as (a + b) stored)",
            "table sums is missing"));
  }

  /** Texts that compare in a way of their own. */
  static Stream<Edit> collated(String collate) {
    Edit own =
        person(
            "collate",
            "note varchar(50)",
            "note varchar(50) " + collate,
            "column note is varchar(50)");
    Edit wide =
        person(
            "widen what is collated",
            "note varchar(50)",
            "note varchar(90) " + collate,
            "column note is varchar(50)");
    return Stream.of(
        own,
        swapped("widen collated text", own, wide),
        person(
            "add collated column",
            "age integer",
            "email varchar(80) " + collate + " not null, age integer",
            "column email varchar(80)"),
        more(
            "add collated table",
            "create table words (word varchar(20) " + collate + ")",
            "table words is missing"));
  }

  /** Moments that each update sets (MariaDB). */
  static Stream<Edit> stamped() {
    String stamp = "seen datetime(3) default current_timestamp(3)";
    Edit added =
        person(
            "add stamp",
            "age integer",
            stamp + " on update current_timestamp(3), age integer",
            "column seen datetime(3) is missing");
    return Stream.of(
        added,
        new Edit(
            "stamp",
            List.of(PERSON.replace("age integer", stamp + ", age integer"), PET),
            added.after(),
            ROWS,
            "table person: column seen should be set to the current time by each update",
            BOB,
            "Bob,40,7",
            "Bob,40,7"));
  }

  private static Edit rowAdded() {
    String table =
        "create table sequence_table (seq_name varchar(50) not null primary key, seq_count decimal(38,0))";
    return new Edit(
        "add row of a generator",
        List.of(table, "insert into sequence_table (seq_name, seq_count) values ('A', 0)"),
        List.of(
            table,
            "insert into sequence_table (seq_name, seq_count) values ('A', 0)",
            "insert into sequence_table (seq_name, seq_count) values ('B', 0)"),
        List.of("update sequence_table set seq_count = 350"),
        "table sequence_table: row {seq_name=B, seq_count=0} is missing",
        "select concat(count(*), ',', max(seq_count)) from sequence_table",
        "1,350",
        "2,350");
  }

  /** Those of databases with sequences. */
  static Stream<Edit> sequences() {
    String sequence = "create sequence tickets start with 100 increment by 10";
    Edit added = more("add sequence", sequence, "sequence tickets is missing");
    List<String> before = List.of(PERSON, PET, sequence);
    return Stream.of(
        added,
        added.reversed("drop sequence", "sequence tickets is in the database only"),
        new Edit(
            "change increment",
            before,
            List.of(PERSON, PET, sequence.replace("by 10", "by 50")),
            ROWS,
            "sequence tickets: starts with 100 by 10, should with 100 by 50",
            BOB,
            "Bob,40,7",
            "Bob,40,7"),
        new Edit(
            "change start",
            before,
            List.of(PERSON, PET, sequence.replace("with 100", "with 200")),
            ROWS,
            "sequence tickets: starts with 100 by 10, should with 200 by 10",
            BOB,
            "Bob,40,7",
            "Bob,40,7"));
  }

  /** Numbers that the database gives. */
  static Stream<Edit> identity(String generated) {
    Edit given =
        pet(
            "let the database number",
            "id bigint not null",
            "id " + generated,
            "column id should number the rows");
    Edit referred =
        person(
            "let the database number what is referred to",
            "id bigint not null",
            "id " + generated,
            "column id should number the rows");
    return Stream.of(
        given,
        given.reversed("number by hand", "table pet: column id should not number the rows"),
        referred,
        referred.reversed(
            "number by hand what is referred to",
            "table person: column id should not number the rows"));
  }

  /** Keys that change together with the numbers in them. */
  static Stream<Edit> numberedKeys(String generated) {
    String key = "primary key (id)";
    Edit added =
        numberedKey(
            "add a number as the key",
            PET,
            PET.replace(key, "nr " + generated + ", primary key (nr)"),
            "primary key is (id), should be (nr)");
    String byHand = PET.replace("name varchar(50)", "name varchar(50) not null");
    String numbered = byHand.replace("id bigint not null", "id " + generated);
    Edit wider =
        numberedKey(
            "widen a numbered key",
            numbered,
            numbered.replace(key, "primary key (id, name)"),
            "primary key is (id), should be (id, name)");
    Edit moved =
        numberedKey(
            "number another column",
            numbered.replace(key, "nr bigint not null default 0, primary key (id)"),
            byHand.replace(key, "nr " + generated + ", primary key (nr)"),
            "primary key is (id), should be (nr)");
    return Stream.of(
        added,
        added.reversed(
            "drop the number that is the key", "table pet: primary key is (nr), should be (id)"),
        wider,
        wider.reversed(
            "narrow a numbered key", "table pet: primary key is (id, name), should be (id)"),
        moved);
  }

  private static Edit numberedKey(String name, String before, String after, String difference) {
    List<String> rows = new ArrayList<>(ROWS);
    rows.add("insert into pet (id, name, owner_id) values (2, 'Tom', 2)");
    return new Edit(
        name,
        List.of(PERSON, before),
        List.of(PERSON, after),
        rows,
        "table pet: " + difference,
        "select group_concat(concat(name, owner_id) order by id) from pet",
        "Rex1,Tom2",
        "Rex1,Tom2");
  }

  /** Sequences of PostgreSQL's SERIAL columns, which an entity wants by themselves. */
  static Stream<Edit> serials() {
    String serial = "create table ticket (id serial primary key, n integer)";
    List<String> before = List.of(serial);
    String sequence = "create sequence ticket_id_seq increment by 50";
    List<String> rows = List.of("insert into ticket (n) values (1), (2)");
    String next = "select nextval('ticket_id_seq')";
    String missing = "sequence ticket_id_seq is missing";
    return Stream.of(
        new Edit(
            "number by the sequence of a serial",
            before,
            List.of(serial.replace("serial", "integer"), sequence),
            rows,
            missing,
            next,
            "3",
            "52"),
        new Edit(
            "keep the sequence of a serial under another name of the table",
            before,
            List.of("create table coupon (id integer primary key, n integer)", sequence),
            List.of(),
            missing,
            next,
            "1",
            "1"));
  }

  /** The one that has rows. */
  String table() {
    return before.get(0).split(" ")[2];
  }
}
