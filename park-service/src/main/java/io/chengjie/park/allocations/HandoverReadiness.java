package io.chengjie.park.allocations;

import java.util.Collection;
import java.util.List;

/** What must still be done before spaces can be handed over. */
interface HandoverReadiness {
  /**
   * Items of the spaces' readiness checklists that are open, for people to read; empty when the
   * checklists are complete.
   */
  List<String> openItems(Collection<String> spaceIds);
}
