package dev.myfy.data.internal.persistence;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.internal.jta.Transactions;
import jakarta.validation.ConstraintValidatorFactory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * What a persistence unit is made of.
 *
 * @param settings in force
 * @param loader the application's class loader
 * @param own whether a class path element, as text, belongs to the application
 * @param dataSource enlisted in JTA, or plain where there are no transactions
 * @param product of the database, as its driver names it
 * @param transactions the server's; empty for a tool, which only wants to know the tables
 * @param providerProperties the user's, passed on as they are
 * @param beanManager for injection into entity listeners and converters; empty without CDI
 * @param validators makes constraint validators that inject out of those that do not
 * @param entities names of the mapped classes; empty: those that are found
 */
public record UnitDefinition(
    DatabaseSettings settings,
    ClassLoader loader,
    Predicate<String> own,
    DataSource dataSource,
    String product,
    Optional<Transactions> transactions,
    Map<String, String> providerProperties,
    Optional<Object> beanManager,
    UnaryOperator<ConstraintValidatorFactory> validators,
    Set<String> entities) {}
