package io.chengjie.park.history;

import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.Clients;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
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
    try (Connection connection = DriverManager.getConnection(database)) {
      EventTable events = new EventTable(connection);
      long begin = events.end();
      List<Call> calls = work(random, operationsOfAWorker, ground);
      List<Step> steps = events.stepsAfter(begin);
      Register register = new Register(today, ground.capacities());
      List<String> faults = new ArrayList<>(new Explanation(register, steps, calls).faults());
      faults.addAll(new FinalState(connection, clients).faults(ground, register));
      verdict.add(calls, steps, faults);
    }
  }

  private List<Call> work(Random random, int operationsOfAWorker, Ground ground)
      throws SQLException, InterruptedException {
    List<Connection> connections = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        ScheduledExecutorService crashes = Executors.newScheduledThreadPool(1)) {
      List<Worker> workers = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        Connection connection = DriverManager.getConnection(database);
        connections.add(connection);
        workers.add(
            new Worker(
                new Random(random.nextLong()),
                operationsOfAWorker,
                ground,
                new Desk(clients),
                connection,
                crashes,
                tidy,
                today));
      }
      List<Call> calls = new ArrayList<>();
      for (Future<List<Call>> done : threads.invokeAll(workers)) {
        calls.addAll(done.get());
      }
      return calls;
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a worker failed", failure);
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }
}
