package dev.myfy.data.internal.config;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.Environment;
import dev.myfy.data.MigrateMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings as a value. {@code databaseUrl} masks its password in {@code toString()}. */
record ReadSettings(
    DatabaseUrl databaseUrl,
    int poolSize,
    int maxOverflow,
    Duration poolTimeout,
    Optional<Duration> poolRecycle,
    boolean poolPrePing,
    Duration connectTimeout,
    Duration readTimeout,
    boolean echo,
    boolean echoPool,
    Environment environment,
    boolean autoCreateTables,
    int rollbackFromStatus,
    boolean lazyGetTransaction,
    Duration transactionTimeout,
    Duration shutdownTimeout,
    Optional<String> persistenceProvider,
    MigrateMode migrate,
    boolean requireCurrent,
    Path migrationsDirectory,
    Duration migrateTimeout)
    implements DatabaseSettings {}
