package io.chengjie.local.postgres;

import io.chengjie.local.Failure;
import io.chengjie.local.Part;
import io.chengjie.local.PrivateFiles;
import io.chengjie.local.programs.Child;
import io.chengjie.local.programs.LogTail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One data folder with the programs that serve it. */
record Cluster(Binaries binaries, Path data, Path log) {
  private static final String MAJOR_VERSION = "18";
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("max_connections", "120"),
          Map.entry("shared_buffers", "64MB"),
          Map.entry("work_mem", "4MB"),
          Map.entry("maintenance_work_mem", "32MB"),
          Map.entry("max_wal_size", "512MB"),
          Map.entry("io_method", "sync"),
          Map.entry("max_parallel_workers_per_gather", "0"),
          Map.entry("max_logical_replication_workers", "0"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("log_line_prefix", "%m [%p] %d "));

  boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  void initialise(String superuser, String password) {
    PrivateFiles.delete(data);
    Path passwordFile = data.resolveSibling("superuser.password");
    PrivateFiles.write(passwordFile, password);
    try {
      run(
          "initdb",
          "--pgdata=" + data,
          "--username=" + superuser,
          "--pwfile=" + passwordFile,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=C",
          "--lc-ctype=" + characterTypes(),
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8");
    } catch (Failure e) {
      PrivateFiles.delete(data);
      throw e;
    } finally {
      PrivateFiles.delete(passwordFile);
    }
  }

  void requireSameMajorVersion() {
    String found = PrivateFiles.read(data.resolve("PG_VERSION")).strip();
    if (!found.equals(MAJOR_VERSION)) {
      throw new Failure(
          "%s was written by PostgreSQL %s, this is PostgreSQL %s. Start anew with ./run --fresh, or use another folder with --data."
              .formatted(data, found, MAJOR_VERSION));
    }
  }

  /** Nobody but the superuser and the three roles, each to its own database, with a password. */
  void writeAccessRules(String superuser) {
    StringBuilder rules = new StringBuilder();
    rules.append("host all ").append(superuser).append(" 127.0.0.1/32 scram-sha-256\n");
    for (Part service : Part.services()) {
      String name = service.shortName();
      rules.append("host ").append(name).append(' ').append(name);
      rules.append(" 127.0.0.1/32 scram-sha-256\n");
    }
    PrivateFiles.write(data.resolve("pg_hba.conf"), rules.toString());
  }

  Child start(int port) {
    List<String> command = command("postgres", "-D", data.toString(), "-p", "" + port);
    SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return Child.start("PostgreSQL", command, Map.of(), log);
  }

  void stop() {
    run("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--timeout=60", "--wait");
  }

  boolean stopOrphan() {
    if (PostmasterFile.read(data).filter(PostmasterFile::isServerAlive).isEmpty()) {
      return false;
    }
    stop();
    return true;
  }

  /** pg_trgm asks the C library what a letter is; under "C" no Chinese character is one. */
  private static String characterTypes() {
    return System.getProperty("os.name", "").startsWith("Mac") ? "UTF-8" : "C.UTF-8";
  }

  String lastProblem() {
    return LogTail.problem(log);
  }

  private List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>(Unprivileged.prefix());
    command.add(binaries.program(program));
    command.addAll(List.of(arguments));
    return command;
  }

  private void run(String program, String... arguments) {
    Child child = Child.append(program, command(program, arguments), Map.of(), log);
    if (child.awaitExit() != 0) {
      throw new Failure(program + " failed: " + lastProblem());
    }
  }
}
