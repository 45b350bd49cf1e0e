package dev.myfy.data.internal.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideningTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "varchar(50)|varchar(60)|true",
        "varchar(60)|varchar(50)|false",
        "character varying(60)|character varying|true",
        "character varying|character varying(60)|false",
        "character varying(60)|text|true",
        "text|character varying(60)|false",
        "char(10)|varchar(10)|true",
        "char(10)|varchar(9)|false",
        "integer|bigint|true",
        "bigint|integer|false",
        "int(11)|bigint(20)|true",
        "int(11)|bigint(20) unsigned|false",
        "smallint|integer|true",
        "integer|numeric(10,0)|false",
        "numeric(10,2)|numeric(12,2)|true",
        "numeric(10,2)|numeric(11,4)|false",
        "numeric(10,2)|numeric(10,1)|false",
        "numeric(10,2)|numeric|true",
        "real|double precision|true",
        "double precision|real|false",
        "timestamp(3) without time zone|timestamp(6) without time zone|false",
        "datetime(3)|datetime(6)|true",
        "datetime(6)|datetime|false",
        "datetime|datetime(6)|true",
        "date|timestamp|false",
        "blob|longblob|true",
        "longtext|text|false",
        "text collate decimal|text|false",
        "enum('A','B')|enum('A')|false",
        "uuid|varchar(36)|false"
      })
  void isSafeOnlyIfEveryValueFits(String from, String to, boolean safe) {
    assertThat(Widening.isSafe(from, to)).isEqualTo(safe);
  }
}
