package io.chengjie.park.space;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claim outside of any hold.
 *
 * @param phase EARMARKED, MAINTENANCE or WITHDRAWN
 * @param projectId whom an earmark is for; null otherwise
 * @param endsAt when an earmark runs out; null otherwise
 * @param explanation why
 */
public record Block(
    Phase phase,
    @Nullable String projectId,
    UsePeriod period,
    @Nullable Instant endsAt,
    String explanation) {}
