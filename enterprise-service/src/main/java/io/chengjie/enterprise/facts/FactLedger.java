package io.chengjie.enterprise.facts;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.time.Instants;
import io.chengjie.proto.common.v1.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds facts in the transaction that is running; the versions of a subject have no gaps. */
@ApplicationScoped
class FactLedger {
  /** How far a subject is. */
  private static final class Position {
    int version;
    Instant knownFrom;

    Position(int version, Instant knownFrom) {
      this.version = version;
      this.knownFrom = knownFrom;
    }
  }

  private final EntityManager entities;
  private final EventLog events;
  private final Ids ids;
  private final Clock clock;

  FactLedger(EntityManager entities, EventLog events, Ids ids, Clock clock) {
    this.entities = entities;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** The facts as stored, in the order given. */
  List<Fact> add(List<Fact> facts) {
    SortedMap<String, Position> positions = lockSubjects(facts);
    Instant now = Instants.now(clock);
    String recordedBy = Caller.currentIfAny().map(Caller::subject).orElse("service");
    List<Fact> stored = new ArrayList<>();
    for (Fact fact : facts) {
      Position position = Objects.requireNonNull(positions.get(fact.getSubject()));
      position.version++;
      // What is later in the sequence was learned no earlier, even if this replica's clock is
      // behind.
      position.knownFrom = now.isBefore(position.knownFrom) ? position.knownFrom : now;
      Fact added =
          fact.toBuilder()
              .setId(ids.next("FCT"))
              .setVersion(position.version)
              .setKnownFrom(Instants.toProto(position.knownFrom))
              .setRecordedBy(recordedBy)
              .build();
      entities.persist(RecordedFact.of(added));
      events.append("facts", added.getSubject(), "FactRecorded", added);
      stored.add(added);
    }
    entities.flush();
    advance(positions);
    return stored;
  }

  /**
   * In the order of the subjects, so that two requests over the same ones cannot block each other
   * for ever.
   */
  private SortedMap<String, Position> lockSubjects(List<Fact> facts) {
    String[] subjects =
        new TreeSet<>(facts.stream().map(Fact::getSubject).toList()).toArray(String[]::new);
    entities
        .createNativeQuery(
            "INSERT INTO fact_subject"
                + " (subject, last_version, last_known_from, delivered_version, deliver_after, attempts)"
                + " SELECT s, 0, '-infinity', 0, clock_timestamp(), 0"
                + " FROM unnest(CAST(:subjects AS text[])) AS s ORDER BY s COLLATE \"C\""
                + " ON CONFLICT DO NOTHING")
        .setParameter("subjects", subjects)
        .executeUpdate();
    @SuppressWarnings("unchecked") // columns as selected
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "SELECT subject, last_version, greatest(last_known_from, 'epoch') FROM fact_subject"
                    + " WHERE subject = ANY(CAST(:subjects AS text[])) ORDER BY subject FOR UPDATE")
            .setParameter("subjects", subjects)
            .getResultList();
    SortedMap<String, Position> positions = new TreeMap<>();
    for (Object[] row : rows) {
      positions.put((String) row[0], new Position((Integer) row[1], (Instant) row[2]));
    }
    return positions;
  }

  private void advance(Map<String, Position> positions) {
    entities
        .createNativeQuery(
            "UPDATE fact_subject SET last_version = p.version, last_known_from = p.known_from"
                + " FROM unnest(CAST(:subjects AS text[]), CAST(:versions AS int[]),"
                + " CAST(:knownFrom AS timestamptz[])) AS p (subject, version, known_from)"
                + " WHERE fact_subject.subject = p.subject")
        .setParameter("subjects", positions.keySet().toArray(String[]::new))
        .setParameter(
            "versions", positions.values().stream().map(p -> p.version).toArray(Integer[]::new))
        .setParameter(
            "knownFrom",
            positions.values().stream().map(p -> p.knownFrom.toString()).toArray(String[]::new))
        .executeUpdate();
  }
}
