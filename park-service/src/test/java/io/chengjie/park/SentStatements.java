package io.chengjie.park;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** The text of the statements that Hibernate sends to the database, while somebody asks for it. */
@ApplicationScoped
@PersistenceUnitExtension
public class SentStatements implements StatementInspector {
  private static final long serialVersionUID = 1L;

  private transient volatile @Nullable List<String> sent;

  @Override
  public String inspect(String sql) {
    List<String> recording = sent;
    if (recording != null) {
      recording.add(sql);
    }
    return sql;
  }

  /** As they are sent, with a question mark for each value. */
  public List<String> during(Runnable work) {
    List<String> recording = new CopyOnWriteArrayList<>();
    sent = recording;
    try {
      work.run();
    } finally {
      sent = null;
    }
    return List.copyOf(recording);
  }
}
