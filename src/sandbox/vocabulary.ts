/**
 * The accepted values of the closed filters, as Get Filters lists them: letter for letter, case included.
 *
 * The vendor publishes none of these lists whole. Industries: two public clients hold the same 624
 * (bashir0609/surfe_api_project, June 2025; PabloDevengo/Devengo-SalesEngine, April 2026). Departments: the former.
 * Seniorities: the example of developers.surfe.com, page public-021. Revenue buckets: Devengo-SalesEngine. Employee
 * buckets: three stand in official examples, the others continue them. Technologies: the official examples only.
 */

function listed(text: string): readonly string[] {
  return text.trim().split(/;\s*/);
}

/** The 624 industries that the lists found in public agree on. */
export const knownIndustries: readonly string[] = listed(`
  3D Printing; 3D Technology; Accounting; Ad Network; Adult; Advanced Materials;
  Adventure Travel; Advertising; Advertising Platforms; Advice; Aerospace; Affiliate Marketing;
  Agriculture; AgTech; Air Transportation; Alternative Medicine; American Football;
  Amusement Park and Arcade; Analytics; Android; Angel Investment; Animal Feed; Animation;
  App Marketing; Application Performance Management; Apps; Aquaculture; Architecture; Art;
  Artificial Intelligence; Asset Management; Assisted Living; Association; Auctions; Audio;
  Audiobooks; Augmented Reality; Auto Insurance; Automotive; Autonomous Vehicles; B2B; B2C;
  Baby; Bakery; Banking; Baseball; Basketball; Battery; Beauty; Big Data; Billing; Biofuel;
  Bioinformatics; Biomass Energy; Biometrics; Biopharma; Biotechnology; Bitcoin; Blockchain;
  Blogging Platforms; Boating; Brand Marketing; Brewing; Broadcasting; Building Maintenance;
  Building Material; Business Development; Business Information Systems; Business Intelligence;
  Business Travel; CAD; Call Center; Cannabis; Car Sharing; Career Planning; Casino;
  Casual Games; Catering; Charity; Charter Schools; Chemical; Chemical Engineering; Child Care;
  Children; Civil Engineering; Clean Energy; CleanTech; Clinical Trials; Cloud Computing;
  Cloud Data Services; Cloud Infrastructure; Cloud Management; Cloud Security; Cloud Storage;
  CMS; Coffee; Collaboration; Collection Agency; Comics; Commercial; Commercial Insurance;
  Commercial Lending; Commercial Real Estate; Communication Hardware;
  Communications Infrastructure; Communities; Compliance; Computer; Computer Vision; Concerts;
  Confectionery; Console Games; Construction; Consulting; Consumer; Consumer Electronics;
  Consumer Goods; Consumer Lending; Consumer Research; Consumer Reviews; Consumer Software;
  Contact Management; Content; Content Creators; Content Delivery Network; Content Marketing;
  Continuing Education; Cooking; Corporate Training; Cosmetic Surgery; Cosmetics; Coupons;
  Courier Service; Coworking; Craft Beer; Creative Agency; Credit; Credit Bureau; Credit Cards;
  CRM; Crowdfunding; Cryptocurrency; Customer Service; Cyber Security; Cycling; Data Center;
  Data Center Automation; Data Integration; Data Mining; Data Storage; Data Visualization;
  Database; Dating; Debit Cards; Debt Collections; Delivery; Delivery Service; Dental;
  Developer APIs; Developer Platform; Developer Tools; Diabetes; Dietary Supplements;
  Digital Entertainment; Digital Marketing; Digital Media; Digital Signage; Direct Marketing;
  Direct Sales; Distillery; Diving; Document Management; Document Preparation; Domain Registrar;
  Drone Management; Drones; E-Commerce; E-Commerce Platforms; E-Learning; EBooks; EdTech;
  Education; Edutainment; Elder Care; Elderly; Electric Vehicle; Electrical Distribution;
  Electronic Design Automation (EDA); Electronic Health Record (EHR); Electronics; Email;
  Email Marketing; Embedded Systems; Emergency Medicine; Employee Benefits; Employment; Energy;
  Energy Efficiency; Energy Management; Energy Storage; Enterprise; Enterprise Applications;
  Enterprise Resource Planning (ERP); Enterprise Software; Environmental Consulting;
  Environmental Engineering; eSports; Ethereum; Event Management; Event Promotion; Events;
  Extermination Service; Eyewear; Facilities Support Services; Facility Management; Family;
  Fantasy Sports; Farmers Market; Farming; Fashion; Fast-Moving Consumer Goods; Fertility;
  Field Support; File Sharing; Film; Film Distribution; Film Production; Finance;
  Financial Exchanges; Financial Services; FinTech; First Aid; Fitness; Fleet Management;
  Flowers; Food and Beverage; Food Delivery; Food Processing; Food Trucks; Forestry; Foundries;
  Fraud Detection; Freelance; Freight Service; Fruit; Fuel; Funding Platform; Funerals;
  Furniture; Gambling; Gamification; Gaming; Genetics; Geospatial; Gift; Gift Card; Golf;
  Government; GovTech; GPS; Graphic Design; Green Building; GreenTech; Grocery; Guides;
  Handmade; Hardware; Health Care; Health Diagnostics; Health Insurance; Hedge Funds;
  Higher Education; Hockey; Home and Garden; Home Decor; Home Health Care; Home Improvement;
  Home Renovation; Home Services; Homeland Security; Homeless Shelter; Horticulture; Hospital;
  Hospitality; Hotel; Housekeeping Service; Human Computer Interaction; Human Resources;
  Humanitarian; Hunting; IaaS; Identity Management; Image Recognition; Impact Investing;
  Incubators; Independent Music; Industrial; Industrial Automation; Industrial Design;
  Industrial Engineering; Industrial Manufacturing;
  Information and Communications Technology (ICT); Information Services; Information Technology;
  Infrastructure; Innovation Management; Insurance; InsurTech; Intellectual Property;
  Intelligent Systems; Interior Design; Internet; Internet of Things; Internet Radio; iOS; ISP;
  IT Infrastructure; IT Management; Janitorial Service; Jewelry; Journalism;
  Knowledge Management; Landscaping; Language Learning; Laser; Last Mile Transportation;
  Laundry and Dry-cleaning; Law Enforcement; Lead Generation; Lead Management; Leasing; Legal;
  Legal Tech; Leisure; Lending; Life Insurance; Life Science; Lifestyle; Lighting;
  Limousine Service; Lingerie; Livestock; Local; Local Business; Location Based Services;
  Logistics; Loyalty Programs; Machine Learning; Machinery Manufacturing; Management Consulting;
  Management Information Systems; Manufacturing; Mapping Services; Marine Technology;
  Marine Transportation; Market Research; Marketing; Marketing Automation; Marketplace;
  Mechanical Design; Mechanical Engineering; Media and Entertainment; Medical; Medical Device;
  Meeting Software; Men's; Messaging; mHealth; Military; Mineral; Mining; Mining Technology;
  Mobile; Mobile Advertising; Mobile Apps; Mobile Devices; Mobile Payments; Motion Capture;
  Museums and Historical Sites; Music; Music Education; Music Label; Music Streaming;
  Music Venues; Musical Instruments; Nanotechnology; National Security;
  Natural Language Processing; Natural Resources; Navigation; Network Hardware;
  Network Security; Neuroscience; News; Non Profit; Nuclear; Nursing and Residential Care;
  Nutrition; Office Administration; Oil and Gas; Online Games; Online Portals; Open Source;
  Optical Communication; Organic; Organic Food; Outdoor Advertising; Outdoors; Outpatient Care;
  Outsourcing; PaaS; Packaging Services; Paper Manufacturing; Parenting; Parking; Parks;
  Payments; PC Games; Penetration Testing; Performing Arts; Personal Branding;
  Personal Development; Personal Finance; Personal Health; Personalization; Pet; Pharmaceutical;
  Photo Editing; Photo Sharing; Photography; Physical Security;
  Plastics and Rubber Manufacturing; Podcast; Point of Sale; Politics; Pollution Control;
  Ports and Harbors; Power Grid; Precious Metals; Predictive Analytics; Price Comparison;
  Primary Education; Printing; Privacy; Private Cloud; Procurement; Product Design;
  Product Management; Product Research; Productivity Tools; Professional Networking;
  Professional Services; Project Management; Property Development; Property Insurance;
  Property Management; Psychology; Public Relations; Public Safety; Public Transportation;
  Publishing; Quality Assurance; Quantum Computing; Racing; Railroad; Real Estate;
  Real Estate Investment; Real Time; Recipes; Recreation; Recreational Vehicles; Recruiting;
  Recycling; Rehabilitation; Religion; Renewable Energy; Rental; Rental Property; Reputation;
  Reservations; Residential; Resorts; Restaurants; Retail; Retail Technology; Retirement;
  Ride Sharing; Risk Management; Robotics; SaaS; Sailing; Sales; Sales Automation;
  Same Day Delivery; Satellite Communication; Scheduling; Seafood; Search Engine;
  Secondary Education; Security; Self-Storage; SEM; Semantic Search; Semiconductor; Sensor; SEO;
  Serious Games; Service Industry; Sharing Economy; Shipping; Shoes; Shopping; Shopping Mall;
  Simulation; Skiing; Skill Assessment; Small and Medium Businesses; Smart Building;
  Smart Cities; Smart Home; SMS; Snack Food; Soccer; Social; Social Assistance;
  Social Entrepreneurship; Social Impact; Social Media; Social Media Advertising;
  Social Media Management; Social Media Marketing; Social Network; Social News;
  Social Recruiting; Software; Software Engineering; Solar; Space Travel; Speech Recognition;
  Sporting Goods; Sports; Staffing Agency; STEM Education; Stock Exchanges;
  Subscription Service; Supply Chain Management; Surfing; Sustainability; Swimming;
  Task Management; Taxi Service; Tea; Technical Support; Telecommunications; Tennis;
  Test and Measurement; Text Analytics; Textiles; Theatre; Therapeutics; Ticketing; Timber;
  Tobacco; Tour Operator; Tourism; Toys; Trade Shows; Trading Platform; Training;
  Transaction Processing; Translation Service; Transportation; Travel; Travel Accommodations;
  Travel Agency; Tutoring; TV; TV Production; Underserved Children; Unified Communications;
  Universities; Usability Testing; UX Design; Vacation Rental; Venture Capital; Veterinary;
  Video; Video Advertising; Video Chat; Video Conferencing; Video Editing; Video Games;
  Video on Demand; Video Streaming; Virtual Assistant; Virtual Currency; Virtual Reality;
  Virtual Workforce; Virtualization; Vocational Education; VoIP; Warehousing; Waste Management;
  Water; Water Purification; Water Transportation; Wealth Management; Wearables; Web Apps;
  Web Design; Web Development; Web Hosting; Wedding; Wellness; Wholesale; Wind Energy; Windows;
  Wine And Spirits; Winery; Wired Telecommunications; Wireless; Women's; Wood Processing;
  Young Adults
`);

/** The 24 departments of the one list found in public. */
export const knownDepartments: readonly string[] = listed(`
  Accounting and Finance; Board; Business Support; Customer Relations; Design;
  Editorial Personnel; Engineering; Founder/Owner; Healthcare; HR; Legal; Management;
  Manufacturing; Marketing and Advertising; Operations; Other; PR and Communications;
  Procurement; Product; Quality Control; R&D; Sales; Security; Supply Chain
`);

export const seniorities: readonly string[] = listed(`
  Board Member; C-Level; Director; Founder; Head; Manager; Other; Owner; Partner; VP
`);

/**
 * Values that stand in the documentation's own examples and in no list, each with the listed value of the same
 * meaning. The sandbox lists and accepts them, so that the documented request works as it stands, and matches them as
 * the value they mean.
 */
export const documentedSynonyms: ReadonlyMap<string, string> = new Map([
  ['Marketing', 'Marketing and Advertising'],
  ['H&R', 'HR'],
  ['Technology', 'Information Technology'],
]);

/** What Get Filters lists and the ICP accepts. */
export const industries: readonly string[] = [...knownIndustries, 'Technology'];
export const departments: readonly string[] = [...knownDepartments, 'Marketing', 'H&R'];

/** The company `size` of a recommendation, by the first employee count of the next one. */
export const employeeBuckets: readonly { label: string; from: number }[] = [
  { label: '1-10', from: 1 },
  { label: '11-50', from: 11 },
  { label: '51-200', from: 51 },
  { label: '201-500', from: 201 },
  { label: '501-1000', from: 501 },
  { label: '1001-5000', from: 1_001 },
  { label: '5001-10000', from: 5_001 },
  { label: '10001+', from: 10_001 },
];

/** Millions; the currency is not stated. */
export const revenueBuckets: readonly string[] = [
  '0-1M',
  '1-10M',
  '10-50M',
  '50-100M',
  '100-500M',
  '500-1000M',
  '>1000M',
];

export const technologies: readonly string[] = listed(
  'PHP; jQuery; Akamai; Linkedin Ads; Mixpanel; Salesforce',
);
