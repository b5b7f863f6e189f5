package io.chengjie.park;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

/**
 * Counts the statements that the features send to the database; those of the chassis are not among
 * them.
 */
@ApplicationScoped
public class Statements {
  private final EntityManagerFactory factory;

  Statements(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public long during(Runnable work) {
    var statistics = factory.unwrap(SessionFactory.class).getStatistics();
    long before = statistics.getPrepareStatementCount();
    work.run();
    return statistics.getPrepareStatementCount() - before;
  }
}
