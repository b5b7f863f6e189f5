package io.chengjie.enterprise.codes;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Names our Java migration to Flyway: the framework looks for them only in the locations of the SQL
 * files.
 */
@Singleton
class CodeListMigrations implements FlywayConfigurationCustomizer {
  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(new LoadCodeLists());
  }
}
