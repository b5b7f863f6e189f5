package io.chengjie.gateway.json;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;

/**
 * An RFC 7396 merge patch of a resource.
 *
 * @param value the new values; what the patch sets to null is absent
 * @param mask every member that the patch names, nested ones by their path
 */
public record MergePatch<T extends Message>(T value, FieldMask mask) {
  public static final String MEDIA_TYPE = "application/merge-patch+json";
}
