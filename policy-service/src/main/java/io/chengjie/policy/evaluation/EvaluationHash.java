package io.chengjie.policy.evaluation;

import io.chengjie.policy.vocabulary.FactSet;
import io.chengjie.proto.policy.v1.Evaluation;
import io.chengjie.proto.policy.v1.PolicyResult;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Hashes over lists of texts; each text is preceded by its length, so that no two lists look alike.
 */
final class EvaluationHash {
  private static final int ID_BYTES = 20;

  private final MessageDigest digest;

  private EvaluationHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  /** SHA-256 of keys, values and ids, hexadecimal. */
  static String of(FactSet facts) {
    EvaluationHash hash = new EvaluationHash();
    facts
        .all()
        .forEach(
            fact ->
                hash.add(fact.key())
                    .add(fact.value().type().name())
                    .add(fact.value().text())
                    .add(fact.id()));
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  /**
   * Derived from what went in: whom it is about, the day, the facts, the versions applied, and the
   * instant where one was asked for. Not from the time of asking.
   */
  static String id(Evaluation evaluation, Optional<Instant> askedFor) {
    EvaluationHash hash =
        new EvaluationHash()
            .add(evaluation.getProjectId())
            .add(evaluation.getEnterpriseId())
            .add(evaluation.getAsOf())
            .add(askedFor.map(Instant::toString).orElse(""))
            .add(evaluation.getFactsHash());
    for (Map.Entry<String, Integer> version :
        new TreeMap<>(evaluation.getFactVersionsMap()).entrySet()) {
      hash.add(version.getKey()).add(Integer.toString(version.getValue()));
    }
    for (PolicyResult result : evaluation.getItemsList()) {
      hash.add(result.getPolicyVersionId()).add(result.getContentHash());
    }
    return "EVL-" + HexFormat.of().formatHex(hash.digest.digest(), 0, ID_BYTES);
  }

  private EvaluationHash add(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
    digest.update(utf8);
    return this;
  }
}
