package io.chengjie.chassis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.Money;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
class EventLogTest {
  private static final Money PAYLOAD =
      Money.newBuilder().setAmount("12.50").setCurrency("CNY").build();

  @Inject EventLog events;
  @Inject Mutations mutations;
  @Inject DataSource dataSource;

  private final String stream = "s" + UUID.randomUUID();

  @Test
  void anEventIsReadAsItWasWritten() {
    append("p1");
    Event event = readAll(Cursor.START).getFirst();
    assertThat(event.subjectId()).isEqualTo("p1");
    assertThat(event.type()).isEqualTo("Changed");
    assertThat(event.payloadType()).isEqualTo("chengjie.common.v1.Money");
    assertThat(event.payload()).isEqualTo("{\"amount\":\"12.50\",\"currency\":\"CNY\"}");
    assertThat(event.actor()).isEqualTo("service");
  }

  @Test
  void anEventIsWrittenWithItsChangeOrNotAtAll() {
    assertThatThrownBy(() -> events.append(stream, "p1", "Changed", PAYLOAD))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                mutations.transaction(
                    () -> {
                      events.append(stream, "p1", "Changed", PAYLOAD);
                      throw new IllegalArgumentException("the change failed");
                    }))
        .hasMessage("the change failed");
    assertThat(readAll(Cursor.START)).isEmpty();
  }

  @Test
  void anEarlierTransactionThatCommitsLateIsNotSkipped() throws SQLException {
    try (Connection early = open()) {
      insert(early, "early");
      append("late");
      assertThat(readAll(Cursor.START)).isEmpty();
      early.commit();
    }
    assertThat(readAll(Cursor.START)).extracting(Event::subjectId).containsExactly("early", "late");
  }

  @Test
  void aTransactionThatIsTakenBackHoldsNobodyUp() throws SQLException {
    try (Connection early = open()) {
      insert(early, "early");
      append("late");
      early.rollback();
    }
    assertThat(readAll(Cursor.START)).extracting(Event::subjectId).containsExactly("late");
  }

  @Test
  void readingContinuesAfterTheCursor() {
    append("p1");
    append("p2");
    append("p3");
    Event first = readAll(Cursor.START).getFirst();
    assertThat(readAll(first.cursor())).extracting(Event::subjectId).containsExactly("p2", "p3");
    assertThat(events.readAfter(first.cursor(), 1)).hasSize(1);
  }

  @Test
  void aReaderBesideManyWritersSeesEveryEventOnce() throws Exception {
    int writers = 8;
    int each = 40;
    List<Event> seen = new ArrayList<>();
    Cursor cursor = readToEnd(Cursor.START, seen);
    seen.clear();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        String name = "w" + writer + "-";
        running.add(threads.submit(() -> IntStream.range(0, each).forEach(i -> append(name + i))));
      }
      while (running.stream().anyMatch(writer -> !writer.isDone())) {
        cursor = readToEnd(cursor, seen);
      }
      for (Future<?> writer : running) {
        writer.get();
      }
    }
    readToEnd(cursor, seen);
    Set<String> subjects = new TreeSet<>(seen.stream().map(Event::subjectId).toList());
    assertThat(seen).hasSize(writers * each);
    assertThat(subjects).hasSize(writers * each);
  }

  private Cursor readToEnd(Cursor from, List<Event> into) {
    Cursor cursor = from;
    List<Event> page;
    do {
      page = events.readAfter(cursor, 7);
      page.stream().filter(event -> event.stream().equals(stream)).forEach(into::add);
      cursor = page.isEmpty() ? cursor : page.getLast().cursor();
    } while (!page.isEmpty());
    return cursor;
  }

  private List<Event> readAll(Cursor from) {
    List<Event> all = new ArrayList<>();
    readToEnd(from, all);
    return all;
  }

  private void append(String subject) {
    mutations.transaction(
        () -> {
          events.append(stream, subject, "Changed", PAYLOAD);
          return subject;
        });
  }

  private Connection open() throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private void insert(Connection connection, String subject) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "INSERT INTO event_log (stream, subject_id, type, payload_type, payload, actor)"
                + " VALUES (?, ?, 'Changed', 't', '{}', 'service')")) {
      statement.setString(1, stream);
      statement.setString(2, subject);
      statement.executeUpdate();
    }
  }
}
