package io.chengjie.park.parks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The zones. */
@ApplicationScoped
class ZoneRepository implements PanacheRepositoryBase<ZoneRecord, String> {}
