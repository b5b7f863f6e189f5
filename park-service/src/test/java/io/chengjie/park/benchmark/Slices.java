package io.chengjie.park.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets two ways of doing the same work take turns, and compares them. */
final class Slices {
  /** On two cores a JVM is not itself before that. */
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("benchmark.warm-up", 180));

  private static final Duration SLICE =
      Duration.ofSeconds(Integer.getInteger("benchmark.slice", 10));
  private static final int PAIRS = Integer.getInteger("benchmark.pairs", 5);

  /** Does one piece of work for one of the threads. */
  interface Work {
    void once(int thread) throws Exception;
  }

  /** Pieces of work per second in each slice. */
  record Outcome(List<Double> rates) {
    double median() {
      List<Double> sorted = rates.stream().sorted().toList();
      int middle = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(middle)
          : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
  }

  /** What the one and the other did. */
  record Comparison(String title, Outcome one, Outcome other) {
    double ratio() {
      return one.median() / other.median();
    }

    @Override
    public String toString() {
      return "%s%n  gRPC %8.1f/s  %s%n  JDBC %8.1f/s  %s%n  ratio %.2f"
          .formatted(title, one.median(), rounded(one), other.median(), rounded(other), ratio());
    }

    private static List<Long> rounded(Outcome outcome) {
      return outcome.rates().stream().map(Math::round).toList();
    }
  }

  private final int threads;

  Slices(int threads) {
    this.threads = threads;
  }

  Comparison compare(String title, Work one, Work other) throws Exception {
    long warm = System.nanoTime() + WARM_UP.toNanos();
    while (System.nanoTime() < warm) {
      slice(one, SLICE);
      slice(other, SLICE);
    }
    List<Double> ofOne = new ArrayList<>();
    List<Double> ofOther = new ArrayList<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      ofOne.add(slice(one, SLICE));
      ofOther.add(slice(other, SLICE));
    }
    return new Comparison(title, new Outcome(ofOne), new Outcome(ofOther));
  }

  private double slice(Work work, Duration length) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    long begin = System.nanoTime();
    long done = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int number = thread;
        Callable<Long> task =
            () -> {
              long count = 0;
              while (!over.get()) {
                work.once(number);
                count++;
              }
              return count;
            };
        counts.add(pool.submit(task));
      }
      Thread.sleep(length);
      over.set(true);
      for (Future<Long> count : counts) {
        done += count.get();
      }
    }
    return done / ((System.nanoTime() - begin) / 1e9);
  }
}
