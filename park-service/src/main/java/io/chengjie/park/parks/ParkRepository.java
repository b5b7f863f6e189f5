package io.chengjie.park.parks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The parks. */
@ApplicationScoped
class ParkRepository implements PanacheRepositoryBase<ParkRecord, String> {}
