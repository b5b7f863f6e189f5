package io.chengjie.chassis.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row that is written late, at flush. */
@Entity
@Table(name = "probe")
public class Probe {
  @Id
  @Column(name = "key")
  String key;

  @Column(name = "name")
  String name;

  @Column(name = "value")
  int value;

  protected Probe() {
    this("", "", 0);
  }

  public Probe(String key, String name, int value) {
    this.key = key;
    this.name = name;
    this.value = value;
  }
}
