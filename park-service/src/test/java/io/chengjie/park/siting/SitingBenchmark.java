package io.chengjie.park.siting;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.SelectSitesRequest;
import io.chengjie.proto.park.v1.SelectSitesResponse;
import io.chengjie.proto.park.v1.SiteNeeds;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * How long a search takes over 100 parks with 1,000 and with 10,000 units and 1,000,000 past
 * claims, through gRPC, in turns in one run. Not part of the tests: {@code ./run benchmark}.
 */
@ParkServiceTest
class SitingBenchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(80);
  private static final int SEARCHES = 2_000;
  private static final String[] AREAS = {"1200.00", "3000.00", "6000.00", "12000.00"};

  @Inject Clients clients;
  @Inject DataSource dataSource;

  @Test
  void growsLessThanThreeTimesFromOneThousandToTenThousandUnits() {
    SitingTables tables = new SitingTables(dataSource);
    tables.fill("SMALL", "61", 100, 10);
    tables.fill("LARGE", "62", 100, 100);
    tables.fillPast("SMALL", 91_000);
    tables.fillPast("LARGE", 909_000);
    long until = System.nanoTime() + WARM_UP.toNanos();
    for (int i = 0; System.nanoTime() < until; i++) {
      search("610000", i);
      search("620000", i);
    }
    long heapBefore = heap();
    long[] small = new long[SEARCHES];
    long[] large = new long[SEARCHES];
    for (int i = 0; i < SEARCHES; i++) {
      small[i] = search("610000", i);
      large[i] = search("620000", i);
    }
    long heapAfter = heap();

    print("1,000 units", small);
    print("10,000 units", large);
    double growth = (double) quantile(large, 99) / quantile(small, 99);
    System.out.printf(
        Locale.ROOT,
        "growth p50 %.2f, p99 %.2f; heap after collection %.1f MB before, %.1f MB after%n",
        (double) quantile(large, 50) / quantile(small, 50),
        growth,
        heapBefore / 1e6,
        heapAfter / 1e6);
    assertThat(growth).isLessThan(3);
    assertThat(heapAfter - heapBefore).as("heap grown by, in bytes").isLessThan(16_000_000);
  }

  /** Nanoseconds; answers are checked, so that nothing fast and wrong counts. */
  private long search(String region, int number) {
    SiteNeeds.Builder needs =
        Places.displayMaker().setContiguousAreaSquareMetres(AREAS[number % AREAS.length]);
    SelectSitesRequest request =
        SelectSitesRequest.newBuilder().setNeeds(needs).setRegionCode(region).build();
    long begin = System.nanoTime();
    SelectSitesResponse answer = clients.siting(Role.ENTERPRISE_USER).selectSites(request);
    long nanos = System.nanoTime() - begin;
    assertThat(answer.getItemsCount()).isEqualTo(50);
    return nanos;
  }

  private static void print(String name, long[] nanos) {
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %.2f ms, p99 %.2f ms, %d searches%n",
        name,
        quantile(nanos, 50) / 1e6,
        quantile(nanos, 99) / 1e6,
        nanos.length);
  }

  private static long quantile(long[] nanos, int percent) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, (long) sorted.length * percent / 100)];
  }

  private static long heap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
