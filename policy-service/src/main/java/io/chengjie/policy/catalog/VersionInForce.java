package io.chengjie.policy.catalog;

import io.chengjie.proto.policy.v1.PolicyVersion;

/**
 * A published version together with what its policy says.
 *
 * @param regionCode where the policy applies, GB/T 2260
 * @param content the stored text; {@link #says} reads it
 * @param contentHash SHA-256 of the content, hexadecimal
 */
public record VersionInForce(
    String policyId,
    String policyCode,
    String policyNameZh,
    String regionCode,
    String versionId,
    int number,
    String content,
    String contentHash) {

  public PolicyVersion says() {
    return VersionContent.parse(content);
  }
}
