package io.chengjie.park.land;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The parcels. */
@ApplicationScoped
class ParcelRepository implements PanacheRepositoryBase<ParcelRecord, String> {}
