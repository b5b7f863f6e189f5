package io.chengjie.chassis.events;

import java.time.Instant;

/**
 * One change.
 *
 * @param cursor continue reading after it
 * @param stream feature that changed, for example {@code projects}
 * @param subjectId id of the thing that changed
 * @param type what happened, in the past tense, for example {@code ProjectSigned}
 * @param payloadType full name of the payload's message
 * @param payload protobuf JSON
 * @param actor subject of the caller, or "service" for work without one
 * @param at when, by the database clock
 */
public record Event(
    Cursor cursor,
    String stream,
    String subjectId,
    String type,
    String payloadType,
    String payload,
    String actor,
    Instant at) {}
