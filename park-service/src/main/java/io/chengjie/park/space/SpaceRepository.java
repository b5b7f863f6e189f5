package io.chengjie.park.space;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The spaces. */
@ApplicationScoped
class SpaceRepository implements PanacheRepositoryBase<SpaceRecord, String> {}
