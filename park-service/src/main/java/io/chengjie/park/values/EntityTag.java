package io.chengjie.park.values;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Tags of what has a content of its own and also shows what others do with it: claims, the day
 * today. A reader is told of both, so that it never keeps an answer that is out of date; a change
 * is held against the content alone, so that it does not fail because somebody placed a hold.
 */
public final class EntityTag {
  private static final String SEPARATOR = "-";

  private EntityTag() {}

  /**
   * @param version of the content
   * @param shown what the answer shows beside its content
   */
  public static String of(long version, Object... shown) {
    return version
        + SEPARATOR
        + Arrays.stream(shown).map(Object::toString).collect(Collectors.joining(SEPARATOR));
  }

  /**
   * @param etag as it was read
   * @param version of the content now
   * @throws Rejection ETAG_MISMATCH
   */
  public static void requireContent(String etag, long version) {
    if (!etag.split(SEPARATOR, 2)[0].equals(Long.toString(version))) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
  }
}
