package io.chengjie.chassis.mutation;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells whether two requests with one request id ask for the same: SHA-256 of the request without
 * that id.
 */
public final class Fingerprint {
  private static final String REQUEST_ID = "request_id";

  private Fingerprint() {}

  /** Equal requests have equal fingerprints, whatever their request ids. */
  public static byte[] of(Message request) {
    Message bare = withoutRequestId(request);
    byte[] bytes = new byte[bare.getSerializedSize()];
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.useDeterministicSerialization();
    try {
      bare.writeTo(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return sha256(bytes);
  }

  private static Message withoutRequestId(Message request) {
    FieldDescriptor field = request.getDescriptorForType().findFieldByName(REQUEST_ID);
    return field == null ? request : request.toBuilder().clearField(field).build();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
