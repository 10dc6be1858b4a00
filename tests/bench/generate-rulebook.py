#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a large rulebook to measure with: generate-rulebook.py DIR [options]

The same options always give the same bytes.  Everything in it is invented.  The journey "alla"
has every process as a step, and "vanlig" every twentieth.
"""

import argparse
import pathlib
import random

NAMESPACE = "urn:foretagslots:rulebook:1"
STAGES = ["ide", "plats", "tillstand", "bygga", "oppna", "drift"]
MUNICIPALITIES = ["9991", "9992", "9993"]


class Generator:
    def __init__(self, options):
        self.options = options
        self.random = random.Random(options.seed)
        self.numbers = {i for i in range(options.questions) if i % 4 == 3}

    def leaf(self):
        question = self.random.randrange(self.options.questions)
        if question in self.numbers:
            op = self.random.choice(["lt", "le", "gt", "ge"])
            return f'<compare question="q{question}" op="{op}" value="{self.random.randrange(1000)}"/>'
        value = self.random.choice(["yes", "no"])
        return f'<equals question="q{question}" value="{value}"/>'

    def tree(self, n_nodes, depth=0):
        """A condition of n_nodes nodes; groups of two to four, one in eight negated."""
        if n_nodes <= 2 or depth > 6:
            return self.leaf()
        if self.random.random() < 0.125:
            return f"<not>{self.tree(n_nodes - 1, depth + 1)}</not>"
        n_children = min(self.random.randint(2, 4), n_nodes - 1)
        left = n_nodes - 1
        children = []
        for i in range(n_children, 0, -1):
            size = left if i == 1 else max(1, left // i)
            children.append(self.tree(size, depth + 1))
            left -= size
        tag = "all" if depth % 2 == 0 else "any"
        return f"<{tag}>{''.join(children)}</{tag}>"

    def questions(self):
        for i in range(self.options.questions):
            if i in self.numbers:
                yield (f'<question id="q{i}" type="number" unit="m²" min="0" max="1000">'
                       f"<text>Hur mycket är nummer {i}?</text>"
                       f'<statement for="value">nummer {i} är {{value}} m²</statement>'
                       f'<statement for="unknown">vi vet inte än hur mycket nummer {i} är</statement>'
                       "</question>")
            else:
                yield (f'<question id="q{i}" type="boolean"><text>Gäller nummer {i}?</text>'
                       f'<statement for="yes">nummer {i} gäller</statement>'
                       f'<statement for="no">nummer {i} inte gäller</statement>'
                       f'<statement for="unknown">vi vet inte än om nummer {i} gäller</statement>'
                       "</question>")

    def organisations(self):
        yield '<organisation id="staten" name="Staten" kind="state" serves="all" sure="invented"/>'
        for code in MUNICIPALITIES:
            yield f'<municipality code="{code}" name="Kommun {code}" sure="invented"/>'
            yield (f'<organisation id="kommun-{code}" name="Kommun {code}" kind="municipality"'
                   f' sure="invented"><serves municipality="{code}"/></organisation>')
        for i in range(self.options.units):
            for organisation in ["staten"] + [f"kommun-{code}" for code in MUNICIPALITIES]:
                yield (f'<unit id="u{i}-{organisation}" organisation="{organisation}"'
                       f' name="Enhet {i}" role="both" sure="invented">'
                       f'<channel kind="email" value="enhet{i}@example.se" sure="invented"/></unit>')

    def stage(self, process):
        return STAGES[process * len(STAGES) // self.options.processes]

    def process(self, i):
        same = [k for k in range(max(0, i - 12), i) if self.stage(k) == self.stage(i)]
        padding = " ".join(f"Ord {n} om process {i}." for n in range(self.options.padding))
        parts = [
            f"<description>Vad process {i} är. {padding}</description>",
            f'<legal act="Provlagen" sfs="1900:{i + 1}" section="{i % 40 + 1} §"'
            ' checked="2026-01-01" sure="invented"/>',
            f'<duration kind="statutory" max="{i % 20 + 1}" unit="weeks" sure="invented"/>',
            '<duration kind="typical" min="1" max="6" unit="weeks" sure="invented"/>',
            f'<fee min="{i}" max="{2 * i}" currency="SEK" sure="invented"/>',
        ]
        parts += [f'<evidence id="e{n}"><text>Handling {n} till process {i}</text></evidence>'
                  for n in range(2)]
        parts += [f'<item id="i{n}" category="{category}"><text>Punkt {n} i process {i}</text></item>'
                  for n, category in enumerate(["permit", "land", "contact", "document"])]
        parts += [f'<requires process="p{k}" kind="{"hard" if n == 0 else "soft"}"/>'
                  for n, k in enumerate(self.random.sample(same, min(2, len(same))))]
        return (f'<process id="p{i}" name="Process {i}" kind="permit" role="authority"'
                f' stage="{self.stage(i)}" sure="invented">{"".join(parts)}</process>')

    def owners(self, i):
        unit = f"u{i % self.options.units}"
        yield f'<owner process="p{i}" unit="{unit}-staten" sure="invented"/>'
        for code in MUNICIPALITIES:
            yield (f'<owner process="p{i}" unit="{unit}-kommun-{code}" municipality="{code}"'
                   ' sure="invented"/>')

    def conditions(self):
        """For each process that has one: where it stands in the journeys is the same."""
        every = max(1, self.options.processes // max(1, self.options.conditions))
        conditions = {}
        for i in range(0, self.options.processes, every):
            if len(conditions) < self.options.conditions:
                conditions[i] = self.tree(self.options.nodes)
        return conditions

    def journey(self, name, processes, conditions):
        yield f'<journey id="{name}" name="Resan {name}">'
        for stage in STAGES:
            yield f'<stage ref="{stage}">'
            for i in processes:
                if self.stage(i) == stage:
                    when = f"<when>{conditions[i]}</when>" if i in conditions else ""
                    yield f'<step process="p{i}">{when}</step>'
            yield "</stage>"
        yield "</journey>"

    def part(self):
        yield f'<?xml version="1.0" encoding="UTF-8"?>\n<part xmlns="{NAMESPACE}">'
        for stage in STAGES:
            yield f'<stage id="{stage}"><text>{stage.capitalize()}</text></stage>'
        yield from self.organisations()
        yield from self.questions()
        for i in range(self.options.processes):
            yield self.process(i)
            yield from self.owners(i)
        conditions = self.conditions()
        yield from self.journey("alla", range(self.options.processes), conditions)
        yield from self.journey("vanlig", range(0, self.options.processes, 20), conditions)
        yield "</part>\n"

    def head(self):
        return (f'<?xml version="1.0" encoding="UTF-8"?>\n<rulebook xmlns="{NAMESPACE}"'
                ' id="stor" kind="catalogue" version="1" xml:lang="sv">\n'
                "  <title>Stor regelbok att mäta med</title>\n"
                '  <part href="part.xml"/>\n</rulebook>\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dir", type=pathlib.Path)
    parser.add_argument("--processes", type=int, default=1000)
    parser.add_argument("--conditions", type=int, default=500)
    parser.add_argument("--nodes", type=int, default=18, help="in each condition")
    parser.add_argument("--questions", type=int, default=40)
    parser.add_argument("--units", type=int, default=50, help="in each organisation")
    parser.add_argument("--padding", type=int, default=0,
                        help="sentences in each description, to make the file larger")
    parser.add_argument("--seed", type=int, default=1)
    generator = Generator(parser.parse_args())
    folder = generator.options.dir
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rulebook.xml").write_text(generator.head(), encoding="utf-8")
    (folder / "part.xml").write_text("\n".join(generator.part()), encoding="utf-8")


if __name__ == "__main__":
    main()
