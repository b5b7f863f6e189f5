package io.chengjie.park.facilities;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The infrastructure works. */
@ApplicationScoped
class WorkRepository implements PanacheRepositoryBase<WorkRecord, String> {}
