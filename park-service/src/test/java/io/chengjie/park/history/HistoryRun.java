package io.chengjie.park.history;

import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.Clients;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Lets workers loose on the service, round by round on new ground, and explains what happened. New
 * ground, because what is reserved for good is never free again.
 */
public final class HistoryRun {
  private static final int WORKERS = 16;
  private static final int OPERATIONS_OF_A_ROUND = 2_000;

  private final Clients clients;
  private final String database;
  private final Runnable tidy;
  private final LocalDate today;
  private Callable<?> disturbance = () -> "none";

  /**
   * @param database JDBC address with credentials
   * @param tidy what the service does from time to time by itself
   */
  public HistoryRun(Clients clients, String database, Runnable tidy, Clock clock) {
    this.clients = clients;
    this.database = database;
    this.tidy = tidy;
    this.today = BusinessZone.today(clock);
  }

  /**
   * Something that happens once in each round, while all workers are at work.
   *
   * @return this
   */
  HistoryRun disturbedBy(Callable<?> what) {
    disturbance = what;
    return this;
  }

  /** Stops after the first round that cannot be explained. */
  public Verdict run(long seed, int operations) throws SQLException, InterruptedException {
    Verdict verdict = new Verdict(seed);
    for (int round = 0; verdict.operations() < operations && verdict.isExplained(); round++) {
      int wanted = Math.min(OPERATIONS_OF_A_ROUND, operations - verdict.operations());
      round(new Random(seed + round), Math.max(wanted / WORKERS, 1), verdict);
    }
    return verdict;
  }

  private void round(Random random, int operationsOfAWorker, Verdict verdict)
      throws SQLException, InterruptedException {
    Ground ground = new Ground(clients);
    try (Session session = new Session(database)) {
      long begin = new EventTable(session.connection()).end();
      List<Call> calls = work(random, operationsOfAWorker, ground);
      session.now();
      List<Step> steps = new EventTable(session.connection()).stepsAfter(begin);
      Register register = new Register(today, ground.pools());
      List<String> faults = new ArrayList<>(new Explanation(register, steps, calls).faults());
      faults.addAll(new FinalState(session, new Desk(clients, tidy)).faults(ground, register));
      verdict.add(calls, steps, faults);
    }
  }

  private List<Call> work(Random random, int operationsOfAWorker, Ground ground)
      throws SQLException, InterruptedException {
    List<Session> sessions = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        ScheduledExecutorService crashes = Executors.newScheduledThreadPool(1)) {
      List<Worker> workers = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        Session session = new Session(database);
        sessions.add(session);
        workers.add(
            new Worker(
                new Random(random.nextLong()),
                operationsOfAWorker,
                ground,
                new Desk(clients, tidy),
                session,
                crashes,
                today));
      }
      List<Future<List<Call>>> working = new ArrayList<>();
      workers.forEach(worker -> working.add(threads.submit(worker)));
      disturbance.call();
      List<Call> calls = new ArrayList<>();
      for (Future<List<Call>> done : working) {
        calls.addAll(done.get());
      }
      return calls;
    } catch (SQLException | InterruptedException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException("a worker failed", failure);
    } finally {
      for (Session session : sessions) {
        session.close();
      }
    }
  }
}
