package io.chengjie.policy.catalog;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.chengjie.proto.policy.v1.PolicyVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a version says, as stored and hashed: protobuf JSON without white space, members in the
 * order of the contract, without what the service itself adds later (id, state, who, when).
 */
final class VersionContent {
  private static final JsonFormat.Printer PRINTER =
      JsonFormat.printer().omittingInsignificantWhitespace();
  private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();

  private VersionContent() {}

  static String of(String policyId, int number, PolicyVersion draft) {
    PolicyVersion content =
        draft.toBuilder()
            .clearId()
            .clearState()
            .clearContentHash()
            .clearDraftedBy()
            .clearPublishedBy()
            .clearPublishTime()
            .clearEtag()
            .setPolicyId(policyId)
            .setNumber(number)
            .build();
    try {
      return PRINTER.print(content);
    } catch (InvalidProtocolBufferException unknownAny) {
      throw new IllegalStateException("a version has no Any", unknownAny);
    }
  }

  static PolicyVersion parse(String content) {
    PolicyVersion.Builder version = PolicyVersion.newBuilder();
    try {
      PARSER.merge(content, version);
    } catch (InvalidProtocolBufferException corrupt) {
      throw new IllegalStateException("a stored version cannot be read", corrupt);
    }
    return version.build();
  }

  /** SHA-256, hexadecimal. */
  static String hash(String content) {
    try {
      byte[] utf8 = content.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
