// Chips fold cells into one part. What is inside, what is drawn, and which chips contain themselves.
import type { Chip, CircuitBase, Id } from './circuit.ts';

const none: readonly Chip[] = [];

export function chipsOf({ chips = none }: CircuitBase): readonly Chip[] {
  return chips;
}

/** The chip that each cell or chip lies in directly. */
export function chipOfMember(circuit: CircuitBase): Map<Id, Chip> {
  return new Map(chipsOf(circuit).flatMap((chip) => chip.members.map((member) => [member, chip] as const)));
}

/** Tells the nearest of these chips around a cell or chip, however far out; undefined for what lies in none of them. */
export function chipAround(circuit: CircuitBase, chips: { has(id: Id): boolean }): (id: Id) => Chip | undefined {
  const parent = chipOfMember(circuit);
  return (id) => {
    let above = parent.get(id);
    while (above && !chips.has(above.id)) above = parent.get(above.id);
    return above;
  };
}

/** A chip that contains itself, directly or through others; undefined when there is none. */
export function selfContaining(circuit: CircuitBase): Chip | undefined {
  const parent = chipOfMember(circuit);
  return chipsOf(circuit).find((chip) => {
    const seen = new Set<Id>();
    for (let above = parent.get(chip.id); above && !seen.has(above.id); above = parent.get(above.id)) {
      if (above.id === chip.id) return true;
      seen.add(above.id);
    }
    return false;
  });
}

/** Cells inside, however deep, in the order of the members. */
export function cellsInside(circuit: CircuitBase, chip: Chip): Id[] {
  const byId = new Map(chipsOf(circuit).map((one) => [one.id, one]));
  const cells: Id[] = [];
  const visit = ({ members }: Chip): void => {
    for (const member of members) {
      const inner = byId.get(member);
      if (inner) visit(inner);
      else cells.push(member);
    }
  };
  visit(chip);
  return cells;
}

/** The outermost folded chip that hides each cell or chip; what is not in the map is drawn itself. */
export function hiddenBy(circuit: CircuitBase): Map<Id, Chip> {
  const hidden = new Map<Id, Chip>();
  if (chipsOf(circuit).length === 0) return hidden;
  const parent = chipOfMember(circuit);
  for (const [member, chip] of parent) {
    let outermost: Chip | undefined;
    for (let above: Chip | undefined = chip; above; above = parent.get(above.id)) if (!above.isOpen) outermost = above;
    if (outermost) hidden.set(member, outermost);
  }
  return hidden;
}
