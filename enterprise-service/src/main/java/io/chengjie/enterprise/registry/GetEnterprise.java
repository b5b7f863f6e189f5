package io.chengjie.enterprise.registry;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.enterprise.v1.Enterprise;
import io.chengjie.proto.enterprise.v1.GetEnterpriseRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one enterprise; an enterprise user only its own. */
@ApplicationScoped
class GetEnterprise {
  private final Mutations mutations;
  private final Enterprises enterprises;
  private final EnterpriseView view;

  GetEnterprise(Mutations mutations, Enterprises enterprises, EnterpriseView view) {
    this.mutations = mutations;
    this.enterprises = enterprises;
    this.view = view;
  }

  Enterprise run(GetEnterpriseRequest request) {
    Caller caller = Caller.current();
    caller.requireEnterprise(request.getId());
    return mutations.read(() -> view.to(caller, enterprises.get(request.getId())));
  }
}
