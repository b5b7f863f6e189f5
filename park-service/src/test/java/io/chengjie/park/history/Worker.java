package io.chengjie.park.history;

import io.chengjie.park.history.Ask.Line;
import io.chengjie.park.history.Ask.Use;
import io.chengjie.park.history.Call.Attempt;
import io.chengjie.park.history.Ground.Known;
import io.chengjie.park.history.Ground.Place;
import io.grpc.Context;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A client that does at random what clients do. Now and then it gives a call up half-way, as one
 * that crashes does; mostly it comes back and asks again with the same request id.
 */
final class Worker implements Callable<List<Call>> {
  private static final int CRASHES_PERCENT = 5;
  private static final int COMES_BACK_PERCENT = 75;
  private static final int LONGEST_PATIENCE_MICROS = 8_000;
  private static final int DAYS = 15;

  private final Random random;
  private final int operations;
  private final Ground ground;
  private final Desk desk;
  private final Session session;
  private final ScheduledExecutorService crashes;
  private final LocalDate today;
  private final List<Call> calls = new ArrayList<>();

  /**
   * @param session its own, for the clock and the leases
   */
  Worker(
      Random random,
      int operations,
      Ground ground,
      Desk desk,
      Session session,
      ScheduledExecutorService crashes,
      LocalDate today) {
    this.random = random;
    this.operations = operations;
    this.ground = ground;
    this.desk = desk;
    this.session = session;
    this.crashes = crashes;
    this.today = today;
  }

  @Override
  public List<Call> call() throws SQLException {
    while (calls.size() < operations) {
      Known hold = ground.hold(random);
      int choice = hold == null ? 0 : random.nextInt(100);
      if (choice < 42) {
        place();
      } else if (choice < 50) {
        changeHold(new Ask.Renew(hold.hold(), hold.etag()));
      } else if (choice < 62) {
        changeHold(new Ask.Release(hold.hold(), hold.etag()));
      } else if (choice < 73) {
        sign(hold);
      } else if (choice < 79) {
        make(new Ask.Void(reservationOf(hold), hold.project()));
      } else if (choice < 82) {
        make(new Ask.Post(reservationOf(hold)));
      } else if (choice < 85) {
        allocate(hold);
      } else if (choice < 89) {
        cancel(hold);
      } else if (choice < 92) {
        setCapacity();
      } else if (choice < 93) {
        attempt(new Call(new Ask.Tidy()), "");
      } else {
        look(hold);
      }
    }
    return calls;
  }

  private void place() throws SQLException {
    Place place = ground.place(random);
    List<Line> lines = new ArrayList<>();
    some(place.units(), 2).forEach(unit -> lines.add(new Line(unit, null)));
    some(place.pools(), 2)
        .forEach(pool -> lines.add(new Line(pool, BigDecimal.valueOf(1 + random.nextInt(60)))));
    if (lines.isEmpty()) {
      lines.add(new Line(place.pools().getFirst(), BigDecimal.ONE));
    }
    Collections.shuffle(lines, random);
    String project = "PRJ-" + UUID.randomUUID();
    Use use = use();
    Answer answer = make(new Ask.Place(project, List.copyOf(lines), use, DAYS));
    if (answer.isOk()) {
      ground.placed(new Known(answer.fact("id"), project, use, answer.fact("etag")));
      if (random.nextInt(100) < 60) {
        shorten(answer.fact("id"));
      }
    }
  }

  /** If the database goes away meanwhile, the log says whether the lease was shortened. */
  private void shorten(String hold) {
    int millis = 1 + random.nextInt(250);
    try {
      new Leases(session.connection()).shorten(hold, millis);
    } catch (SQLException away) {
      // Nobody needs this lease to be short.
    }
  }

  private List<String> some(List<String> all, int most) {
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, random.nextInt(most + 1));
  }

  private Use use() {
    LocalDate change = today.plusYears(1);
    return switch (random.nextInt(3)) {
      case 0 -> new Use(today, null);
      case 1 -> new Use(today, change);
      default -> new Use(change, null);
    };
  }

  private void changeHold(Ask ask) throws SQLException {
    Answer answer = make(ask);
    if (answer.isOk()) {
      ground.seen(answer.fact("id"), answer.fact("etag"));
    }
  }

  /** Two for each hold, so that they get into each other's way. */
  private String reservationOf(Known hold) {
    return reservationsOf(hold).get(random.nextInt(2));
  }

  private static List<String> reservationsOf(Known hold) {
    return List.of("RSV-" + hold.hold() + "-0", "RSV-" + hold.hold() + "-1");
  }

  /** Half of the signings are final at once. */
  private void sign(Known hold) throws SQLException {
    String reservation = reservationOf(hold);
    Answer made = make(new Ask.Confirm(reservation, hold.hold(), hold.project()));
    if (made.isOk() && random.nextBoolean()) {
      make(new Ask.Post(reservation));
    }
  }

  private void allocate(Known hold) throws SQLException {
    String contractNo = "租-" + UUID.randomUUID();
    make(new Ask.Allocate(hold.hold(), hold.use(), contractNo, Set.copyOf(reservationsOf(hold))));
  }

  /** Now and then without the paper that makes the contract void. */
  private void cancel(Known hold) throws SQLException {
    Answer seen = attempt(new Call(new Ask.ReadHold(hold.hold())), "").answer();
    if (seen.isOk()) {
      String reference = random.nextInt(4) == 0 ? "" : "解字1号";
      changeHold(
          new Ask.Cancel(
              hold.hold(), seen.fact("etag"), reference, Set.copyOf(reservationsOf(hold))));
    }
  }

  private void setCapacity() throws SQLException {
    List<String> pools = ground.place(random).pools();
    String pool = pools.get(random.nextInt(pools.size()));
    Call read = new Call(new Ask.ReadPool(pool));
    Attempt seen = attempt(read, "");
    if (seen.answer().isOk()) {
      BigDecimal capacity = BigDecimal.valueOf(60 + random.nextInt(80));
      make(new Ask.SetCapacity(pool, capacity, seen.answer().fact("etag")));
    }
  }

  private void look(Known hold) throws SQLException {
    Place place = ground.place(random);
    switch (random.nextInt(3)) {
      case 0 -> {
        Answer answer = attempt(new Call(new Ask.ReadHold(hold.hold())), "").answer();
        if (answer.isOk()) {
          ground.seen(hold.hold(), answer.fact("etag"));
        }
      }
      case 1 -> {
        String unit = place.units().get(random.nextInt(place.units().size()));
        attempt(new Call(new Ask.ReadUnit(unit)), "");
      }
      default -> {
        String pool = place.pools().get(random.nextInt(place.pools().size()));
        attempt(new Call(new Ask.ReadPool(pool)), "");
      }
    }
  }

  /** Asks until there is an answer, or gives up for good. */
  private Answer make(Ask ask) throws SQLException {
    Call call = new Call(ask);
    String requestId = UUID.randomUUID().toString();
    Attempt attempt = attempt(call, requestId);
    while (attempt.answer().isUnknown() && random.nextInt(100) < COMES_BACK_PERCENT) {
      attempt = attempt(call, requestId);
    }
    return attempt.answer();
  }

  private Attempt attempt(Call call, String requestId) throws SQLException {
    if (call.attempts().isEmpty()) {
      calls.add(call);
    }
    boolean crashes = !requestId.isEmpty() && random.nextInt(100) < CRASHES_PERCENT;
    int patience = random.nextInt(LONGEST_PATIENCE_MICROS);
    Instant invoked = session.now();
    Answer answer = crashes ? givingUp(call.ask, requestId, patience) : ask(call.ask, requestId);
    Attempt attempt = new Attempt(invoked, session.now(), answer);
    call.add(attempt);
    return attempt;
  }

  private Answer givingUp(Ask ask, String requestId, int patienceMicros) {
    Context.CancellableContext context = Context.current().withCancellation();
    Context before = context.attach();
    var crash = crashes.schedule(() -> context.cancel(null), patienceMicros, TimeUnit.MICROSECONDS);
    try {
      return desk.ask(ask, requestId);
    } catch (RuntimeException failure) {
      return Answer.of(failure, context.isCancelled());
    } finally {
      crash.cancel(false);
      context.detach(before);
      context.cancel(null);
    }
  }

  private Answer ask(Ask ask, String requestId) {
    try {
      return desk.ask(ask, requestId);
    } catch (RuntimeException failure) {
      return Answer.of(failure, false);
    }
  }
}
