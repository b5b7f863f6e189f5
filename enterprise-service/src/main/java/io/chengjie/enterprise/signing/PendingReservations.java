package io.chengjie.enterprise.signing;

import com.google.protobuf.Message;
import java.time.Duration;
import java.util.List;

/** What another service still holds reserved in our name. */
interface PendingReservations {
  /**
   * @param content the reservation as that service shows it
   */
  record Pending(String reservationId, String projectId, Message content) {}

  /**
   * @param nextToken empty on the last page
   */
  record Page(List<Pending> items, String nextToken) {}

  /** Oldest first. */
  Page olderThan(Duration age, String pageToken);
}
