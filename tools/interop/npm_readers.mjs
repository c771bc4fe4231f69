// What npm's readers make of a built site: `node npm_readers.mjs SITE` prints a JSON object a line.
// Run where the readers are installed; tools/interop.sh does that and writes the table.

import { readFileSync, readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

const require = createRequire(join(process.cwd(), "package.json"))
const site = process.argv[2]
const read = (path) => readFileSync(join(site, path), "utf8")
const contact = JSON.parse(read("contact.json"))
const channels = contact.channels.filter((channel) => !channel.retired)
const phones = channels.filter((channel) => channel.kind === "phone")
const first = phones.map((phone) => phone.value)
const numbers = [...first, ...phones.flatMap((phone) => Object.values(phone.numbers)).filter((one) => !first.includes(one))]
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other)
const sorted = (values) => [...new Set(values)].sort()

async function report(kind, reader, right) {
  let wrong = ""
  try {
    const found = await right()
    wrong = found === true || found === "" ? "" : found || "another answer"
  } catch (error) {
    wrong = `${error.name}: ${error.message}`.slice(0, 120)
  }
  const { version } = JSON.parse(readFileSync(join("node_modules", reader, "package.json"), "utf8"))
  console.log(JSON.stringify({ kind, reader, version, wrong }))
}

const ical = () => require("ical.js").default ?? require("ical.js")

for (const name of ["contact.vcf", "contact-3.vcf"]) {
  const card = read(name)
  await report(name, "vcf", () => same(require("vcf").parse(card)[0].get("tel").map((one) => one.valueOf()), numbers))
  await report(name, "vcard-parser", () => same(require("vcard-parser").parse(card).tel.map((one) => one.value), numbers))
  await report(name, "vcard4-ts", () => same(require("vcard4-ts").parseVCards(card).vCards[0].TEL.map((one) => one.value), numbers))
  await report(name, "ical.js", () => {
    const { Component, parse } = ical()
    return same(new Component(parse(card)).getAllProperties("tel").map((one) => one.getFirstValue()), numbers)
  })
}
// It reads 4.0 alone and says so, which is why there are two cards.
await report("contact.vcf", "vcard4", () => {
  const found = require("vcard4").parse(read("contact.vcf")).getProperty("TEL")
  return same(found.map((one) => one.value.value ?? one.value), numbers)
})

const general = channels.find((channel) => channel.id === "phone.general")
const instants = general.transitions.slice(general.open_at_start ? 1 : 0)
const spans = []
for (let at = 0; at + 1 < instants.length; at += 2) spans.push([Date.parse(instants[at]), Date.parse(instants[at + 1])])
const second = Date.parse(`${contact.today}T00:00:00Z`) + 86_400_000
const wanted = spans.filter(([opens]) => opens >= second)
const within = (found) => found.filter(([opens]) => opens >= second && opens <= wanted.at(-1)[0]).sort((a, b) => a[0] - b[0])

await report("hours.ics", "ical.js", () => {
  const { Component, Event, Time, TimezoneService, Timezone, parse } = ical()
  const calendar = new Component(parse(read("hours.ics")))
  for (const zone of calendar.getAllSubcomponents("vtimezone")) TimezoneService.register(new Timezone(zone))
  const found = []
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new Event(component)
    if (!event.summary.includes(general.names.zh)) continue
    const times = event.iterator()
    for (let start = times.next(); start; start = times.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(start)
      found.push([startDate.toJSDate().getTime(), endDate.toJSDate().getTime()])
    }
  }
  return same(within(found), wanted)
})

await report("hours.ics", "node-ical", () => {
  const found = []
  for (const event of Object.values(require("node-ical").sync.parseICS(read("hours.ics")))) {
    if (event.type !== "VEVENT" || !event.summary.includes(general.names.zh)) continue
    const length = event.end - event.start
    const left = Object.values(event.exdate ?? {}).map((date) => date.getTime())
    const starts = event.rrule ? event.rrule.between(new Date(second), new Date(wanted.at(-1)[1]), true) : [event.start]
    for (const start of starts) if (!left.includes(start.getTime())) found.push([start.getTime(), start.getTime() + length])
  }
  return same(within(found), wanted)
})

await report("feed.xml", "rss-parser", async () => {
  const raw = read("announcements/feed.xml")
  const texts = [...raw.matchAll(/<content type="text">([^]*?)<\/content>/g)].map((one) => one[1])
  const { items } = await new (require("rss-parser"))().parseString(raw)
  return same(items.map((item) => item.contentSnippet), texts)
})

const page = read("contact/index.html")
const scripts = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map((one) => JSON.parse(one[1]))
const telephones = (points) => sorted(points.map((point) => point.telephone).filter(Boolean))

await report("JSON-LD", "jsonld", async () => {
  const nodes = scripts.map((node) => ({ ...node, "@context": { "@vocab": "https://schema.org/" } }))
  const expanded = JSON.stringify(await require("jsonld").expand(nodes))
  return same(sorted([...expanded.matchAll(/telephone":\[\{"@value":"([^"]+)/g)].map((one) => one[1])), sorted(numbers))
})
await report("JSON-LD", "web-auto-extractor", () => {
  const [organisation] = require("web-auto-extractor").default().parse(page).jsonld.Organization
  return same(telephones(organisation.contactPoint), sorted(numbers))
})

await report("robots.txt", "robots-parser", () => {
  const robots = require("robots-parser")("https://help.okpay.example/robots.txt", read("robots.txt"))
  return robots.isAllowed("https://help.okpay.example/contact/", "any") === true
})

const copies = readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".md"))
const shown = (htmlOf) => {
  const marks = /!!!|\?\?\?|\{[#:]|\*\*|\]\(/
  const wrong = copies.filter((path) => marks.test(htmlOf(read(path)).replace(/<[^>]+>/g, "")))
  return wrong.length ? `${wrong.length} of ${copies.length} copies` : ""
}
await report("Markdown copies", "commonmark", () => {
  const { Parser, HtmlRenderer } = require("commonmark")
  return shown((text) => new HtmlRenderer().render(new Parser().parse(text)))
})
await report("Markdown copies", "marked", async () => {
  const { marked } = await import(join(process.cwd(), "node_modules/marked/lib/marked.esm.js"))
  return shown((text) => marked.parse(text))
})
