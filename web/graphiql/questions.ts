/**
 * The ready questions that GraphiQL opens as tabs: each can be run as it stands, pasted into a
 * program, or changed. The operation's name is the tab's title, so keep it short; the comment on
 * top says what the answer tells. test/api/graphiql.browser.test.ts asks all of them.
 */
export interface Question {
  /** What the answer tells, in a few lines; stands as comments above the query. */
  readonly title: string;
  readonly query: string;
}

export const questions: readonly Question[] = [
  {
    title: `Which legal bases connect China to Australia today, and
which did in 2005?

Run: Ctrl+Enter (Cmd+Enter), or the pink arrow.

CHN and AUS are ISO 3166 alpha-3 codes: put in others.
With no asOf the answer is for today. "because" says why
a basis is, or is not, in force on the day.

The tabs above hold more questions, the book on the left
the whole schema. Edits stay in this browser; to have
the ready questions back: gear, "Clear data", reload.`,
    query: `query LegalBases {
  today: legalBases(requesting: "CHN", requested: "AUS") {
    ...Bases
  }
  in2005: legalBases(
    requesting: "CHN"
    requested: "AUS"
    asOf: "2005-06-30"
  ) {
    ...Bases
  }
}

fragment Bases on LegalBases {
  asOf
  bases {
    instrument {
      id
      kind
      title
      ... on BilateralTreaty {
        signed
        entryIntoForce
        status
      }
    }
    force
    inForce
    since
    until
    because
    conditions
  }
}`,
  },
  {
    title: `By which routes can China get assets back from the
United States, and what holds each of them up?

A route is one mechanism, step by step. Its support is
that of its weakest essential step: the bottleneck.
"duty" is what instruments oblige the requested State to
do, "power" what its own law lets it do. Obstacles stand
beside: they change nothing in what the texts say.`,
    query: `query RoutesToUSA {
  routes(requesting: "CHN", requested: "USA") {
    asOf
    best {
      mechanism {
        id
      }
    }
    routes {
      mechanism {
        id
        name
        nameZh
      }
      support
      readiness {
        low
        high
      }
      bottleneck {
        stage
        support
      }
      steps {
        stage
        essential
        actor {
          id
        }
        needs
        anyOf {
          id
        }
        duty
        power
        support
        by {
          instrument {
            id
          }
          inForce
        }
      }
      obstacles {
        effect
        kind
        statement
        since
        sources {
          url
        }
      }
    }
  }
}`,
  },
  {
    title: `Why does no treaty connect mainland China to Hong Kong?

"notApplicable" names the instruments that one would
expect among the bases, each with the reason why it is
not: one sovereign, or a statute that shuts the other
out.`,
    query: `query WhyNotHongKong {
  legalBases(requesting: "CHN", requested: "HKG") {
    asOf
    bases {
      instrument {
        id
        kind
        title
      }
      force
      inForce
    }
    notApplicable {
      instrument {
        id
        kind
        title
      }
      because
    }
  }
}`,
  },
  {
    title: `Which treaties does China have with Italy, what do they
provide, and where is it written?

Each provision has the measures that it provides and the
sources in which it was read. "reading" says how much of
the text has been read, what was looked for and is not
there.`,
    query: `query TreatiesWithItaly {
  instruments(
    filter: { parties: ["CHN", "ITA"] }
    first: 10
  ) {
    totalCount
    nodes {
      id
      kind
      title
      inForce
      confidence
      ... on BilateralTreaty {
        signed
        entryIntoForce
        status
      }
      reading {
        extent
        absent {
          id
        }
      }
      provisions {
        id
        article
        heading
        summary
        measures {
          measure {
            id
            name
          }
          strength
        }
        sources {
          title
          publisher
          url
        }
      }
      sources {
        title
        url
        supports
      }
    }
  }
}`,
  },
  {
    title: `How are China and the Cayman Islands connected?

The paths through the graph, the shortest first.
"since", "until" and "inForce" say of each edge whether
it holds on the day that is asked about (asOf; without
it, today).`,
    query: `query PathsToCayman {
  paths(
    from: "CHN"
    to: "CYM"
    maxLength: 4
    first: 10
  ) {
    length
    inForce
    nodes {
      id
      kind
      label
      labelZh
    }
    edges {
      type
      source
      target
      since
      until
      inForce
    }
  }
}`,
  },
  {
    title: `What does the graph hold on 中国 (China) and on 引渡条约
(extradition treaties)?

Search works in Chinese and in English. A hit's id leads
on: node(id:) takes it, and instrument(id:) that of a
treaty.`,
    query: `query SearchInChinese {
  china: search(text: "中国", first: 5) {
    ...Hit
  }
  extraditionTreaties: search(text: "引渡条约", first: 10) {
    ...Hit
  }
}

fragment Hit on SearchHit {
  kind
  label
  score
  node {
    id
  }
}`,
  },
  {
    title: `Where does the law fall shortest of what is at stake for
China? Exposure times what is missing of readiness.

Each component leads to its figure and sources; change
the weights to see what the ranking hangs on.`,
    query: `query WidestGaps {
  gaps(requesting: "CHN", weights: { cases: 2 }, first: 5) {
    rank
    jurisdiction { name nameZh }
    exposure
    readiness { low high }
    score
    components { name value statement sources { title url } }
    missing { measure { name } }
    unknown { measure { name } }
  }
}`,
  },
  {
    title: `What if China concluded an extradition treaty with
Australia? Before and after; the graph isn't touched.

\`programme(requesting: "CHN", size: 5)\` finds the changes
that would help most.`,
    query: `query WhatIf {
  scenario(
    requesting: "CHN"
    changes: [
      { kind: CONCLUDE, jurisdiction: "AUS", instrumentKind: EXTRADITION_TREATY }
    ]
  ) {
    changes
    rows {
      jurisdiction { name }
      before { extraditionTreaty readiness { low high } }
      after { extraditionTreaty readiness { low high } }
      opened { mechanism { name nameZh } support }
    }
  }
}`,
  },
  {
    title: `Are the claims true that this project began with? Each
verdict is derived from the facts of the day.

Add asOf: "2012-01-01", or ask for another jurisdiction.`,
    query: `query Claims {
  claims(requesting: "CHN") {
    statement
    verdict
    because
    evidence {
      supports
      statement
      sources { title url }
    }
  }
}`,
  },
  {
    title: `What does a draft provide, deny and leave out? Put the
text of yours in the place of this one.

It is neither stored nor logged.`,
    query: `query CheckDraft {
  checkDraft(
    draft: {
      parties: ["CHN", "AUS"]
      kind: MLA_TREATY
      text: """
      Article 1  Scope
      The Parties shall grant each other mutual legal assistance.

      Article 2  Return
      The Requested Party may, to the extent permitted by its
      law, return confiscated property to its rightful owner.
      """
    }
  ) {
    depth
    articles {
      number
      heading
      measures { measure { name } strength quote }
      denies { name }
    }
    missing { measure { name } examples { article instrument { title } } }
    opened { mechanism { name } support }
    notes
  }
}`,
  },
  {
    title: `Which version of the dataset answers, up to which day
was it collected, and how much is in it?

Quote the version beside any figure: the same question
of the same version has the same answer.`,
    query: `query DatasetVersion {
  dataset {
    version
    knownAt
    counts {
      kind
      count
    }
  }
}`,
  },
];

/** A question as it stands in its tab: the title as GraphQL comments, then the query. */
export function tabText({ title, query }: Question): string {
  const comments = title.split("\n").map((line) => `# ${line}`.trimEnd());
  return `${comments.join("\n")}\n\n${query}\n`;
}
