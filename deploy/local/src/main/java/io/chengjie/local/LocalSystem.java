package io.chengjie.local;

import io.chengjie.local.identity.DevelopmentIssuer;
import io.chengjie.local.postgres.Database;
import io.chengjie.local.postgres.Server;
import io.chengjie.local.programs.Child;
import io.chengjie.local.programs.Ledger;
import io.chengjie.local.programs.Programs;
import io.chengjie.proto.common.v1.Role;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform on this machine: PostgreSQL, the development issuer, three services and the
 * gateway. End-to-end tests use it too: they kill and restart single parts.
 *
 * <p>{@link #close()} may come from another thread at any time (Ctrl-C); every step of the start
 * takes the same lock and gives up once the system is closed.
 */
public final class LocalSystem implements AutoCloseable {
  private static final Duration TOKEN_RENEWAL = DevelopmentIssuer.LIFETIME.dividedBy(3);

  private final Settings settings;
  private final Progress progress;
  private final Clock clock;
  private final Programs programs;
  private final ScheduledExecutorService renewal =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private @Nullable DataFolder data;
  private @Nullable Ledger ledger;
  private @Nullable Server postgres;
  private @Nullable DevelopmentIssuer issuer;
  private volatile boolean closed;

  public LocalSystem(Settings settings, Progress progress, Clock clock) {
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
    Optional<Path> caches =
        settings.trainedStart()
            ? Optional.of(settings.machineFolder().resolve("aot"))
            : Optional.empty();
    this.programs = new Programs(settings.home(), caches, progress);
  }

  /** Starts everything; returns when every program says that it is ready. */
  public void start() {
    openData();
    openIssuer();
    openDatabases();
    for (Part part : Part.values()) {
      launch(part);
    }
    for (Part part : Part.values()) {
      programs.awaitReady(part, address(part));
    }
    running().write(data().running());
  }

  /** Where everything is, for whoever talks to this system. */
  public RunningSystem running() {
    return new RunningSystem(gateway(), database(Part.PARK), data().tokens(), data().faultPoints());
  }

  /** Address of the gateway, without a path. */
  public URI gateway() {
    return address(Part.GATEWAY);
  }

  /** Address of a program, without a path. */
  public URI address(Part part) {
    return URI.create("http://127.0.0.1:" + settings.ports().of(part));
  }

  /** A ready token of the role. */
  public String token(Role role) {
    return issuer().token(role);
  }

  /** The issuer whose tokens the programs believe. */
  public synchronized DevelopmentIssuer issuer() {
    return opened(issuer);
  }

  public synchronized DataFolder data() {
    return opened(data);
  }

  /** The database of a service. */
  public synchronized Database database(Part service) {
    Database external = settings.external().get(service);
    return external == null ? opened(postgres).database(service) : external;
  }

  /** The process of a program, to kill it or to wait for its end. */
  public Child child(Part part) {
    return programs.child(part);
  }

  /** Starts the program again, stopping it first where it still runs; returns when it is ready. */
  public void restart(Part part) {
    programs.stop(List.of(part));
    launch(part);
    programs.awaitReady(part, address(part));
  }

  /**
   * Starts again what has halted at a fault point, where whoever set the point has asked for it by
   * a file {@code <program>.restart} beside it.
   */
  public void restartHalted() {
    for (Part part : programs.ended()) {
      Path request = data().faultPoints().resolve(part.module() + ".restart");
      if (Files.exists(request)) {
        PrivateFiles.delete(request);
        progress.step("%s was killed at a fault point; starting it again", part.module());
        restart(part);
      }
    }
  }

  /** The first process that has ended although nobody asked it to. */
  public synchronized Optional<Failure> findDeath() {
    if (closed) {
      return Optional.empty();
    }
    return Optional.ofNullable(postgres)
        .map(Server::process)
        .filter(process -> !process.isAlive())
        .map(Child::ended)
        .or(programs::findDeath);
  }

  /** True once somebody stops the system: what ends then was meant to end. */
  public boolean isClosing() {
    return closed;
  }

  /** Stops everything, the gateway first and the database last. Doing it twice does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    renewal.shutdownNow();
    if (data != null) {
      PrivateFiles.delete(data.running());
    }
    programs.stop(List.of(Part.GATEWAY));
    programs.stop(Part.services());
    if (postgres != null) {
      progress.step("Stopping PostgreSQL");
      postgres.close();
    }
    if (ledger != null) {
      ledger.clear();
    }
    if (data != null) {
      data.close();
    }
  }

  private synchronized void openData() {
    requireOpen();
    DataFolder folder = DataFolder.open(settings.data());
    data = folder;
    ledger = new Ledger(folder.processes());
    stopOrphans(ledger, folder);
    if (settings.fresh()) {
      folder.wipe();
      progress.step("Forgot what %s held", folder.root());
    }
    folder.requireSpace();
    settings.ports().requirePartsFree();
  }

  private void stopOrphans(Ledger processes, DataFolder folder) {
    List<String> stopped = new ArrayList<>(processes.stopOrphans());
    if (Server.stopOrphan(postgresPrograms(), folder.database(), folder.postgresLog())) {
      stopped.add("PostgreSQL");
    }
    if (!stopped.isEmpty()) {
      progress.step("Stopped what a killed run had left behind: %s", String.join(", ", stopped));
    }
  }

  private synchronized void openIssuer() {
    requireOpen();
    DevelopmentIssuer opened = DevelopmentIssuer.open(data().identity(), data().tokens(), clock);
    issuer = opened;
    long period = TOKEN_RENEWAL.toSeconds();
    var unused = renewal.scheduleAtFixedRate(() -> renew(opened), period, period, TimeUnit.SECONDS);
    progress.step("Tokens of the development issuer are in %s", data().tokens());
  }

  /** A failure is told and the next turn tries again; thrown, it would end the turns for ever. */
  private void renew(DevelopmentIssuer tokens) {
    try {
      tokens.issue();
    } catch (Failure e) {
      progress.step("Tokens could not be renewed: %s", e.line());
    }
  }

  private synchronized void openDatabases() {
    requireOpen();
    if (!settings.external().isEmpty()) {
      ExternalDatabases.requireReachable(settings.external());
      progress.step("External PostgreSQL answers");
      return;
    }
    settings.ports().requirePostgresFree();
    postgres =
        Server.start(
            postgresPrograms(),
            data().database(),
            data().secrets(),
            settings.ports().postgres(),
            data().postgresLog());
    progress.step("PostgreSQL is ready on 127.0.0.1:%d", settings.ports().postgres());
  }

  private synchronized void launch(Part part) {
    requireOpen();
    Map<String, String> common = new HashMap<>(issuer().variables());
    common.put("CHENGJIE_FAULT_POINTS_DIR", data().faultPoints().toString());
    Database database = part == Part.GATEWAY ? null : database(part);
    programs.launch(
        part,
        new ProgramVariables(settings, common).of(part, database),
        data().logs(),
        opened(ledger));
  }

  private Path postgresPrograms() {
    return settings.machineFolder().resolve("postgresql");
  }

  private void requireOpen() {
    if (closed) {
      throw new Failure("Stopped before everything was ready.");
    }
  }

  private static <T> T opened(@Nullable T thing) {
    if (thing == null) {
      throw new IllegalStateException("The system has not been started");
    }
    return thing;
  }
}
