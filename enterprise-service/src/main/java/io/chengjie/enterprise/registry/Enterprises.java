package io.chengjie.enterprise.registry;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.enterprise.values.Filter;
import io.chengjie.proto.common.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of enterprises. Other features ask it only whether an enterprise exists. */
@ApplicationScoped
public class Enterprises {
  private final EntityManager entities;

  Enterprises(EntityManager entities) {
    this.entities = entities;
  }

  /** Those of the ids that are registered. */
  public Set<String> existing(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            entities
                .createQuery(
                    "SELECT e.id FROM RegisteredEnterprise e WHERE e.id IN :ids", String.class)
                .setParameter("ids", ids)
                .getResultList());
  }

  /**
   * @throws Rejection RESOURCE_NOT_FOUND
   */
  public void requireExisting(String id) {
    if (existing(List.of(id)).isEmpty()) {
      throw notFound(id);
    }
  }

  public static Rejection notFound(String id) {
    return Rejection.of(ErrorReason.RESOURCE_NOT_FOUND)
        .with("resource", "enterprise")
        .with("id", id);
  }

  RegisteredEnterprise get(String id) {
    return found(entities.find(RegisteredEnterprise.class, id), id);
  }

  RegisteredEnterprise getLocked(String id) {
    return found(entities.find(RegisteredEnterprise.class, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  boolean isRegistered(Uscc uscc) {
    return entities
            .createQuery(
                "SELECT count(e) FROM RegisteredEnterprise e WHERE e.uscc = :uscc", Long.class)
            .setParameter("uscc", uscc.value())
            .getSingleResult()
        > 0;
  }

  void add(RegisteredEnterprise enterprise) {
    entities.persist(enterprise);
    entities.flush();
  }

  /** Sends changes, so that the version is the new one. */
  void flush() {
    entities.flush();
  }

  List<RegisteredEnterprise> list(Filter filter, String order, int limit) {
    return filter.list(entities, "enterprise", order, RegisteredEnterprise.class, limit);
  }

  private static RegisteredEnterprise found(@Nullable RegisteredEnterprise row, String id) {
    return Optional.ofNullable(row).orElseThrow(() -> notFound(id));
  }
}
