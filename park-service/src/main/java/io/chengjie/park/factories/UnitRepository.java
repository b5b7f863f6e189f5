package io.chengjie.park.factories;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The units. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<UnitRecord, String> {}
