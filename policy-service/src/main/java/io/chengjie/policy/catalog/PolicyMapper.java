package io.chengjie.policy.catalog;

import io.chengjie.chassis.time.Instants;
import io.chengjie.proto.policy.v1.Policy;
import io.chengjie.proto.policy.v1.PolicyVersion;

/** Between the contract and the tables. */
final class PolicyMapper {
  private PolicyMapper() {}

  static PolicyEntity toEntity(String id, Policy policy) {
    PolicyEntity entity = new PolicyEntity();
    entity.id = id;
    entity.code = policy.getCode();
    entity.nameZh = policy.getNameZh();
    entity.nameEn = policy.getNameEn();
    entity.issuer = policy.getIssuer();
    entity.level = PolicyLevel.valueOf(policy.getLevel().name());
    entity.regionCode = policy.getRegionCode();
    entity.category = policy.getCategory();
    return entity;
  }

  static Policy toMessage(PolicyEntity entity) {
    return Policy.newBuilder()
        .setId(entity.id)
        .setCode(entity.code)
        .setNameZh(entity.nameZh)
        .setNameEn(entity.nameEn)
        .setIssuer(entity.issuer)
        .setLevel(Policy.Level.valueOf(entity.level.name()))
        .setRegionCode(entity.regionCode)
        .setCategory(entity.category)
        .setEtag(Long.toString(entity.revision))
        .build();
  }

  static PolicyVersion toMessage(PolicyVersionEntity entity) {
    PolicyVersion.Builder message =
        VersionContent.parse(entity.content).toBuilder()
            .setId(entity.id)
            .setState(PolicyVersion.State.valueOf(entity.state.name()))
            .setContentHash(entity.contentHash)
            .setDraftedBy(entity.draftedBy)
            .setEtag(Long.toString(entity.revision));
    if (entity.publishedBy != null) {
      message.setPublishedBy(entity.publishedBy);
    }
    if (entity.publishTime != null) {
      message.setPublishTime(Instants.toProto(entity.publishTime));
    }
    return message.build();
  }
}
