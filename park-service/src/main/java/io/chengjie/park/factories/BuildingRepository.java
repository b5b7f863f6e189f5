package io.chengjie.park.factories;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The buildings. */
@ApplicationScoped
class BuildingRepository implements PanacheRepositoryBase<BuildingRecord, String> {}
