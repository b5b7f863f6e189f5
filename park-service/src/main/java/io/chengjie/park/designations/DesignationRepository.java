package io.chengjie.park.designations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The designations. */
@ApplicationScoped
class DesignationRepository implements PanacheRepositoryBase<DesignationRecord, String> {}
