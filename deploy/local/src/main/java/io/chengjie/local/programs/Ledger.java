package io.chengjie.local.programs;

import io.chengjie.local.PrivateFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Which processes run for a data folder, on disk. When the launcher itself is killed they live on;
 * the next start finds them here and ends them. A process counts as ours only when its start time
 * is the recorded one, for numbers are used again.
 */
public final class Ledger {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final Path file;
  private final Map<String, String> entries = new TreeMap<>();

  public Ledger(Path file) {
    this.file = file;
  }

  /** Remembers the process under the name, in place of an earlier one. */
  public synchronized void record(String name, ProcessHandle process) {
    startMillis(process).ifPresent(start -> entries.put(name, process.pid() + ":" + start));
    store();
  }

  /** Forgets everything: all processes have ended. */
  public synchronized void clear() {
    entries.clear();
    PrivateFiles.delete(file);
  }

  /** Ends what an earlier run left behind; the names of those that were still alive. */
  public synchronized List<String> stopOrphans() {
    List<String> stopped = new ArrayList<>();
    load()
        .forEach(
            (name, entry) ->
                find((String) entry)
                    .ifPresent(
                        process -> {
                          stop(process);
                          stopped.add((String) name);
                        }));
    PrivateFiles.delete(file);
    return stopped;
  }

  private Properties load() {
    Properties found = new Properties();
    if (Files.exists(file)) {
      try {
        found.load(new StringReader(PrivateFiles.read(file)));
      } catch (IOException e) {
        throw new IllegalStateException("A string cannot fail to be read", e);
      }
    }
    return found;
  }

  private void store() {
    StringBuilder text = new StringBuilder();
    entries.forEach((name, entry) -> text.append(name).append('=').append(entry).append('\n'));
    PrivateFiles.write(file, text.toString());
  }

  private static Optional<ProcessHandle> find(String entry) {
    String[] parts = entry.split(":", 2);
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(process -> startMillis(process).filter(parts[1]::equals).isPresent());
  }

  private static Optional<String> startMillis(ProcessHandle process) {
    return process.info().startInstant().map(start -> Long.toString(start.toEpochMilli()));
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
