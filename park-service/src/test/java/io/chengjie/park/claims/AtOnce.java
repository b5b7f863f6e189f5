package io.chengjie.park.claims;

import io.chengjie.chassis.errors.RemoteError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** What each was answered: "OK" or the reason of the refusal. */
  public static List<String> run(int callers, IntFunction<Object> call) {
    CountDownLatch ready = new CountDownLatch(callers);
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        int caller = i;
        Callable<String> task =
            () -> {
              ready.countDown();
              ready.await();
              return answer(() -> call.apply(caller));
            };
        answers.add(threads.submit(task));
      }
      List<String> reasons = new ArrayList<>();
      for (Future<String> answer : answers) {
        reasons.add(answer.get());
      }
      return reasons;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public static String answer(Callable<Object> call) throws Exception {
    try {
      call.call();
      return "OK";
    } catch (RuntimeException refused) {
      return RemoteError.in(refused).orElseThrow(() -> refused).reason();
    }
  }
}
