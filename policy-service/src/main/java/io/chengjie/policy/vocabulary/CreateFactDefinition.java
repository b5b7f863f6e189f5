package io.chengjie.policy.vocabulary;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.policy.v1.CreateFactDefinitionRequest;
import io.chengjie.proto.policy.v1.ErrorReason;
import io.chengjie.proto.policy.v1.FactDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds a key to the fact catalogue. */
@ApplicationScoped
class CreateFactDefinition {
  private static final String FIELD = "factDefinition.";

  private final Mutations mutations;
  private final FactDefinitions definitions;
  private final FactCatalogue catalogue;
  private final EventLog events;

  CreateFactDefinition(
      Mutations mutations, FactDefinitions definitions, FactCatalogue catalogue, EventLog events) {
    this.mutations = mutations;
    this.definitions = definitions;
    this.catalogue = catalogue;
    this.events = events;
  }

  FactDefinition run(CreateFactDefinitionRequest request) {
    return mutations.run(
        request, request.getRequestId(), FactDefinition.getDefaultInstance(), this::create);
  }

  private FactDefinition create(CreateFactDefinitionRequest request) {
    FactDefinitionEntity entity = FactDefinitionMapper.toEntity(request.getFactDefinition());
    requireSense(entity);
    if (definitions.findById(entity.key) != null) {
      throw Rejection.of(ErrorReason.CODE_ALREADY_USED).with("code", entity.key);
    }
    definitions.persist(entity);
    FactDefinition created = FactDefinitionMapper.toMessage(entity);
    events.append("fact-definitions", entity.key, "FactDefinitionCreated", created);
    return created;
  }

  private void requireSense(FactDefinitionEntity entity) {
    Violations violations = new Violations();
    if (entity.type != FactType.DECIMAL) {
      onlyForDecimals("minimum", entity.minimum, violations);
      onlyForDecimals("maximum", entity.maximum, violations);
      onlyForDecimals("maximumFactKey", entity.maximumFactKey, violations);
    } else {
      if (entity.minimum != null
          && entity.maximum != null
          && entity.minimum.compareTo(entity.maximum) > 0) {
        violations.add(
            FIELD + "maximum", ViolationReason.RULE_BROKEN, "rule", "minimum <= maximum");
      }
      if (entity.maximumFactKey != null) {
        requireDecimal(entity.maximumFactKey, violations);
      }
    }
    violations.throwIfAny();
  }

  private void requireDecimal(String key, Violations violations) {
    Map<String, FactKey> known = catalogue.byKey(List.of(key));
    FactKey other = known.get(key);
    if (other == null) {
      violations.add(
          FIELD + "maximumFactKey", ViolationReason.UNKNOWN_CODE, "codeList", "fact-definitions");
    } else if (other.type() != FactType.DECIMAL) {
      violations.add(FIELD + "maximumFactKey", ViolationReason.RULE_BROKEN, "rule", "type DECIMAL");
    }
  }

  private static void onlyForDecimals(String field, @Nullable Object value, Violations violations) {
    if (value != null) {
      violations.add(FIELD + field, ViolationReason.RULE_BROKEN, "rule", "type DECIMAL");
    }
  }
}
