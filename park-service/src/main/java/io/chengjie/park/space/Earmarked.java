package io.chengjie.park.space;

import java.time.Instant;

/** A space that is set aside for a project until a time. */
public record Earmarked(String projectId, Instant endsAt, String explanation) {}
