/**
 * How often each industry tag occurs, and which tags occur together.
 *
 * Ninety tags take the count of the LinkedIn industry of the same meaning (github.com/Gauravluhariwala/DB_LI, October
 * 2025: the primary industry of 43.5 million company pages); fourteen wide ones are guesses; every other tag is taken
 * at 0.2 %, for want of any count by tag. Together that makes 2.6 tags a company.
 */

/** What a tag without a count of its own is taken at. */
const DEFAULT_PER_THOUSAND = 2;

const perThousand = `
  Accounting 9.542; Advertising 29.679; Agriculture 8.58; Analytics 5; Architecture 9.326;
  Artificial Intelligence 8; Asset Management 4.618; Association 16.779; Automotive 10.786;
  B2B 10; Banking 2.814; Biotechnology 2.088; Chemical 3.271; Civil Engineering 3.865;
  Commercial Real Estate 1.278; Construction 51.031; Consulting 33.879;
  Consumer Electronics 11.085; Consumer Goods 11.24; Corporate Training 8.862;
  Cyber Security 1.488; Digital Marketing 10; E-Commerce 20; E-Learning 6.044; EdTech 6.044;
  Education 34.605; Electronics 11.085; Enterprise Software 10; Event Management 6.328;
  Events 6.328; Facilities Support Services 10.903; Facility Management 10.903; Farming 8.58;
  Fashion 8.474; Film Production 6.364; Finance 37.219; Financial Services 29.069; FinTech 5;
  Fitness 17.255; Food and Beverage 46.543; Food Processing 8.326; Freight Service 11.508;
  Gaming 1.598; Government 5.995; Hardware 12.029; Health Care 97.542; Higher Education 10.255;
  Hospital 21.919; Hospitality 14.515; Hotel 14.515; Human Resources 5.837; Industrial 16.869;
  Industrial Engineering 8.338; Industrial Manufacturing 16.869; Information Services 2.777;
  Information Technology 38.335; Insurance 8.15; Internet 10.996; IT Management 38.335;
  Legal 14.086; Leisure 7.164; Local Business 10; Logistics 11.508; Machine Learning 4;
  Machinery Manufacturing 8.531; Management Consulting 33.879; Manufacturing 50.337;
  Marketing 29.679; Mechanical Engineering 8.338; Media and Entertainment 19.984;
  Medical 51.422; Medical Device 4.037; Mining 6.895; Network Hardware 0.613;
  Network Security 1.488; Non Profit 13.61; Performing Arts 6.508; Pharmaceutical 2.535;
  Professional Services 63.344; Psychology 2.909; Real Estate 60.493; Recruiting 5.835;
  Restaurants 26.87; Retail 42.956; SaaS 15; Service Industry 10; Small and Medium Businesses 5;
  Social Assistance 28.081; Software 35.087; Sports 10.464; Staffing Agency 5.835;
  Telecommunications 5.303; Tourism 7.164; Training 8.862; Transportation 11.508; Travel 7.164;
  Universities 10.255; Venture Capital 1.621; Video Games 1.598; Wealth Management 4.618;
  Web Development 8; Wellness 17.255; Wholesale 9.075
`;

const counted = new Map(
  perThousand
    .trim()
    .split(/;\s*/)
    .map((entry) => {
      const space = entry.lastIndexOf(' ');
      return [entry.slice(0, space), Number(entry.slice(space + 1))] as const;
    }),
);

/** Share of the companies with known industries that carry this tag. */
export function industryShare(industry: string): number {
  return (counted.get(industry) ?? DEFAULT_PER_THOUSAND) / 1_000;
}

/** A line of business: tags that tend to stand on the same companies. */
export interface Sector {
  name: string;
  /**
   * How much more (or less) such a company sells per employee than the average one, as a difference of natural
   * logarithms. An assumption: trade and energy high, services and education low. The published spread is only that
   * of the whole, 0.9, against 0.65 inside an industry.
   */
  revenueOffset: number;
  industries: readonly string[];
}

/**
 * The 46 blocks through which the longest public copy of the industry list runs; they line up with Crunchbase's
 * category groups. Their names are inferred. An industry may stand in several.
 */
const blocks = `
Administrative Services -0.5: Call Center; Collection Agency; Courier Service;
  Debt Collections; Delivery; Document Preparation; Extermination Service;
  Facilities Support Services; Housekeeping Service; Office Administration; Packaging Services;
  Physical Security; Staffing Agency; Trade Shows; Virtual Workforce

Advertising -0.1: Ad Network; Advertising; Advertising Platforms; Affiliate Marketing;
  Mobile Advertising; Outdoor Advertising; SEM; Social Media Advertising; Video Advertising

Agriculture and Farming 0.3: Agriculture; AgTech; Animal Feed; Aquaculture; Farming; Forestry;
  Horticulture; Livestock

Apps 0: Apps; Enterprise Applications; Mobile Apps; Web Apps

Artificial Intelligence 0: Artificial Intelligence; Intelligent Systems; Machine Learning;
  Natural Language Processing; Predictive Analytics

Biotechnology 0.4: Bioinformatics; Biometrics; Biopharma; Biotechnology; Genetics;
  Life Science; Neuroscience

Clothing and Apparel 0.2: Fashion; Laundry and Dry-cleaning; Lingerie; Shoes

Commerce and Shopping 0.7: Auctions; B2B; B2C; Commercial; Consumer Reviews; Consumer;
  Coupons; E-Commerce Platforms; E-Commerce; Gift Card; Gift; Handmade; Local Business; Local;
  Marketplace; Point of Sale; Price Comparison; Rental; Retail Technology; Retail;
  Sharing Economy; Shopping Mall; Shopping; Sporting Goods; Subscription Service; Wholesale

Community and Lifestyle -0.9: Adult; Association; Baby; Cannabis; Charity; Children;
  Communities; Dating; Elderly; Family; Homeless Shelter; Humanitarian; Leisure; Lifestyle;
  Men's; Non Profit; Parenting; Pet; Professional Networking; Religion; Retirement;
  Social Entrepreneurship; Social Impact; Social; Underserved Children; Wedding; Women's;
  Young Adults

Consumer Electronics 0.6: Computer; Consumer Electronics; Drones; Electronics; Mobile Devices;
  Smart Home; Wearables

Consumer Goods 0.5: Beauty; Comics; Consumer Goods; Cosmetics; Drones; Eyewear;
  Fast-Moving Consumer Goods; Flowers; Furniture; Jewelry; Lingerie; Shoes; Tobacco; Toys

Content and Publishing -0.4: Blogging Platforms; Content Delivery Network; Creative Agency;
  EBooks; Journalism; News; Photo Editing; Photo Sharing; Photography; Printing; Publishing;
  Video Editing; Video Streaming

Data and Analytics 0: Analytics; Application Performance Management; Artificial Intelligence;
  Big Data; Bioinformatics; Biometrics; Blockchain; Business Intelligence; Consumer Research;
  Data Integration; Data Mining; Data Visualization; Database; Ethereum; Geospatial;
  Image Recognition; Intelligent Systems; Location Based Services; Machine Learning;
  Market Research; Natural Language Processing; Predictive Analytics; Product Research;
  Real Time; Speech Recognition; Test and Measurement; Text Analytics; Usability Testing

Design -0.4: CAD; Consumer Research; Data Visualization; Fashion; Graphic Design;
  Human Computer Interaction; Industrial Design; Interior Design; Market Research;
  Mechanical Design; Product Design; Product Research; Usability Testing; UX Design; Web Design

Education -0.8: Charter Schools; Continuing Education; Corporate Training; E-Learning; EdTech;
  Education; Edutainment; Higher Education; Language Learning; Music Education;
  Personal Development; Primary Education; Secondary Education; Skill Assessment;
  STEM Education; Training; Tutoring; Universities; Vocational Education

Energy 1.1: Battery; Biofuel; Biomass Energy; Clean Energy; Electrical Distribution; Energy;
  Energy Efficiency; Energy Management; Energy Storage; Fuel; Oil and Gas; Power Grid;
  Renewable Energy; Solar; Wind Energy

Events -0.4: Concerts; Event Management; Event Promotion; Events; Reservations; Ticketing;
  Wedding

Financial Services 0.5: Accounting; Angel Investment; Asset Management; Auto Insurance;
  Banking; Bitcoin; Commercial Insurance; Commercial Lending; Consumer Lending; Credit;
  Credit Bureau; Credit Cards; Crowdfunding; Cryptocurrency; Debit Cards; Debt Collections;
  Finance; Financial Exchanges; Financial Services; FinTech; Fraud Detection; Funding Platform;
  Gift Card; Health Insurance; Hedge Funds; Impact Investing; Incubators; Insurance; InsurTech;
  Leasing; Lending; Life Insurance; Mobile Payments; Payments; Personal Finance;
  Property Insurance; Real Estate Investment; Stock Exchanges; Trading Platform;
  Transaction Processing; Venture Capital; Virtual Currency; Wealth Management

Food and Beverage -0.3: Bakery; Brewing; Cannabis; Catering; Coffee; Confectionery; Cooking;
  Craft Beer; Dietary Supplements; Distillery; Farmers Market; Food and Beverage; Food Delivery;
  Food Processing; Food Trucks; Fruit; Grocery; Nutrition; Organic Food; Recipes; Restaurants;
  Seafood; Snack Food; Tea; Tobacco; Wine And Spirits; Winery

Gaming 0: Casual Games; Console Games; Fantasy Sports; Gambling; Gamification; Gaming;
  Online Games; PC Games; Serious Games; Video Games; eSports

Government and Military -0.3: Government; GovTech; Law Enforcement; Military;
  National Security; Politics; Public Safety; Social Assistance

Hardware 0.4: 3D Technology; Augmented Reality; Cloud Infrastructure; Communication Hardware;
  Communications Infrastructure; Computer; Computer Vision; Consumer Electronics; Data Center;
  Data Center Automation; Data Storage; Drone Management; Drones;
  Electronic Design Automation (EDA); Electronics; Embedded Systems; GPS; Hardware;
  Industrial Design; Laser; Lighting; Mechanical Design; Mobile Devices; Network Hardware;
  Optical Communication; Private Cloud; Retail Technology; Robotics; Satellite Communication;
  Semiconductor; Sensor; Telecommunications; Video Conferencing; Virtual Reality;
  Virtualization; Wearables; Wireless

Health Care -0.2: Alternative Medicine; Assisted Living; Biopharma; Cannabis; Child Care;
  Clinical Trials; Cosmetic Surgery; Dental; Diabetes; Dietary Supplements; Elder Care;
  Electronic Health Record (EHR); Emergency Medicine; Employee Benefits; Fertility; First Aid;
  Funerals; Genetics; Health Care; Health Diagnostics; Home Health Care; Hospital; Medical;
  Medical Device; mHealth; Nursing and Residential Care; Nutrition; Outpatient Care;
  Personal Health; Pharmaceutical; Psychology; Rehabilitation; Therapeutics; Veterinary;
  Wellness

Information Technology 0.2: Business Information Systems; Cloud Data Services;
  Cloud Management; Cloud Security; CMS; Contact Management; CRM; Cyber Security; Data Center;
  Data Center Automation; Data Integration; Data Mining; Data Visualization;
  Document Management; Email; GovTech; Identity Management;
  Information and Communications Technology (ICT); Information Services; Information Technology;
  IT Infrastructure; IT Management; Management Information Systems; Messaging; Military;
  Network Security; Penetration Testing; Private Cloud; Reputation; Sales Automation;
  Scheduling; Unified Communications; Video Chat; Video Conferencing; Virtualization; VoIP

Internet Services 0: Cloud Computing; Cloud Data Services; Cloud Infrastructure;
  Cloud Management; Cloud Storage; Domain Registrar; E-Commerce Platforms; Email; Internet;
  Internet of Things; ISP; Location Based Services; Messaging; Music Streaming; Online Portals;
  Private Cloud; Search Engine; SEM; Semantic Search; SEO; SMS; Social Media;
  Social Media Management; Social Network; Unified Communications; Video Chat;
  Video Conferencing; VoIP; Web Hosting

Lending and Investments 0.7: Angel Investment; Banking; Commercial Lending; Consumer Lending;
  Credit; Credit Cards; Financial Exchanges; Funding Platform; Hedge Funds; Impact Investing;
  Incubators; Stock Exchanges; Trading Platform; Venture Capital

Manufacturing 0.5: 3D Printing; Advanced Materials; Foundries; Industrial Automation;
  Industrial Engineering; Industrial Manufacturing; Industrial; Infrastructure;
  Machinery Manufacturing; Manufacturing; Paper Manufacturing;
  Plastics and Rubber Manufacturing; Textiles; Wood Processing

Media and Entertainment -0.2: Animation; Art; Audio; Audiobooks; Blogging Platforms;
  Broadcasting; Concerts; Content; Content Creators; Creative Agency; Digital Entertainment;
  Digital Media; EBooks; Edutainment; Event Management; Event Promotion; Events; Film;
  Film Distribution; Film Production; Guides; Independent Music; Internet Radio; Journalism;
  Media and Entertainment; Motion Capture; Music; Music Education; Music Label; Music Streaming;
  Music Venues; Musical Instruments; News; Performing Arts; Photo Editing; Photo Sharing;
  Photography; Podcast; Printing; Publishing; Reservations; Social Media; Social News; Theatre;
  Ticketing; TV; TV Production; Video; Video Editing; Video on Demand; Video Streaming

Messaging and Telecommunications 0: Email; Meeting Software; Messaging; SMS;
  Unified Communications; Video Chat; Video Conferencing; VoIP; Wired Telecommunications

Mobile 0: Android; iOS; mHealth; Mobile; Mobile Apps; Mobile Devices; Mobile Payments;
  Wireless

Music and Audio -0.7: Audio; Audiobooks; Independent Music; Internet Radio; Music;
  Music Education; Music Label; Music Streaming; Musical Instruments; Podcast

Natural Resources 1: Biofuel; Biomass Energy; Mineral; Mining; Mining Technology;
  Natural Resources; Oil and Gas; Precious Metals; Solar; Timber; Water; Wind Energy

Navigation and Mapping 0: Geospatial; GPS; Location Based Services; Mapping Services;
  Navigation

Payments 0.4: Billing; Bitcoin; Credit Cards; Cryptocurrency; Debit Cards; Fraud Detection;
  Mobile Payments; Payments; Transaction Processing; Virtual Currency

Platforms 0: Android; iOS; Windows

Privacy and Security 0: Cloud Security; Cyber Security; Fraud Detection; Homeland Security;
  Identity Management; Law Enforcement; Network Security; Penetration Testing;
  Physical Security; Privacy; Security

Professional Services -0.2: Accounting; Advice; Business Development; Career Planning;
  Collaboration; Compliance; Consulting; Customer Service; Employment; Enterprise;
  Environmental Consulting; Field Support; Freelance; Human Resources; Innovation Management;
  Intellectual Property; Knowledge Management; Legal Tech; Legal; Management Consulting;
  Outsourcing; Personalization; Product Management; Professional Networking;
  Professional Services; Project Management; Quality Assurance; Recruiting; Risk Management;
  Service Industry; Small and Medium Businesses; Social Recruiting; Technical Support;
  Translation Service

Real Estate 0.3: Architecture; Building Maintenance; Building Material;
  Commercial Real Estate; Construction; Coworking; Facility Management;
  Fast-Moving Consumer Goods; Green Building; Home and Garden; Home Decor; Home Improvement;
  Home Renovation; Home Services; Interior Design; Janitorial Service; Landscaping;
  Property Development; Property Management; Real Estate Investment; Real Estate;
  Rental Property; Residential; Self-Storage; Smart Building; Smart Cities; Smart Home;
  Vacation Rental

Sales and Marketing -0.1: Advertising; Affiliate Marketing; App Marketing; Brand Marketing;
  Content Marketing; CRM; Digital Marketing; Digital Signage; Direct Marketing; Direct Sales;
  Email Marketing; Lead Generation; Lead Management; Loyalty Programs; Marketing;
  Marketing Automation; Mobile Advertising; Outdoor Advertising; Personal Branding;
  Public Relations; Sales; Sales Automation; SEM; SEO; Social Media Advertising;
  Social Media Management; Social Media Marketing; Video Advertising

Science and Engineering 0: Advanced Materials; Aerospace; Artificial Intelligence;
  Bioinformatics; Biometrics; Biopharma; Biotechnology; Chemical; Chemical Engineering;
  Civil Engineering; Embedded Systems; Environmental Engineering; Human Computer Interaction;
  Industrial Automation; Industrial Engineering; Intelligent Systems; Laser; Life Science;
  Marine Technology; Mechanical Engineering; Nanotechnology; Neuroscience; Nuclear;
  Quantum Computing; Robotics; Semiconductor; Software Engineering; STEM Education

Software 0.2: 3D Technology; Android; Application Performance Management; Apps;
  Artificial Intelligence; Augmented Reality; Billing; Bitcoin; CAD; Cloud Computing;
  Cloud Management; CMS; Computer Vision; Consumer Software; Contact Management; CRM;
  Cryptocurrency; Data Center Automation; Data Integration; Data Storage; Data Visualization;
  Database; Developer APIs; Developer Platform; Developer Tools; Document Management;
  Drone Management; E-Learning; EdTech; Electronic Design Automation (EDA); Embedded Systems;
  Enterprise Applications; Enterprise Resource Planning (ERP); Enterprise Software;
  File Sharing; IaaS; Image Recognition; iOS; Machine Learning; Marketing Automation;
  Meeting Software; Mobile Apps; Mobile Payments; Natural Language Processing; Open Source;
  PaaS; Predictive Analytics; Private Cloud; Productivity Tools; Retail Technology; Robotics;
  SaaS; Sales Automation; Scheduling; Simulation; Software; Software Engineering;
  Speech Recognition; Task Management; Text Analytics; Transaction Processing;
  Video Conferencing; Virtual Assistant; Virtual Currency; Virtual Reality; Virtualization;
  Web Apps; Web Development

Sports -0.7: American Football; Baseball; Basketball; Boating; Cycling; Diving; eSports;
  Fantasy Sports; Fitness; Golf; Hockey; Hunting; Outdoors; Racing; Recreation; Sailing; Skiing;
  Soccer; Sporting Goods; Sports; Surfing; Swimming; Tennis

Sustainability 0: Biofuel; Biomass Energy; Clean Energy; CleanTech; Energy Efficiency;
  Environmental Engineering; Green Building; GreenTech; Natural Resources; Organic;
  Pollution Control; Recycling; Renewable Energy; Solar; Sustainability; Waste Management;
  Water Purification; Wind Energy

Transportation 0.3: Air Transportation; Automotive; Autonomous Vehicles; Car Sharing;
  Courier Service; Delivery Service; Electric Vehicle; Fleet Management; Food Delivery;
  Freight Service; Last Mile Transportation; Limousine Service; Logistics;
  Marine Transportation; Parking; Ports and Harbors; Procurement; Public Transportation;
  Railroad; Recreational Vehicles; Ride Sharing; Same Day Delivery; Shipping; Space Travel;
  Supply Chain Management; Taxi Service; Transportation; Warehousing; Water Transportation

Travel and Tourism -0.3: Adventure Travel; Amusement Park and Arcade; Business Travel; Casino;
  Hospitality; Hotel; Museums and Historical Sites; Parks; Resorts; Tour Operator; Tourism;
  Travel; Travel Accommodations; Travel Agency; Vacation Rental

Video -0.3: Animation; Broadcasting; Film; Film Distribution; Film Production; Motion Capture;
  TV; TV Production; Video; Video Editing; Video on Demand; Video Streaming
`;

export const sectors: readonly Sector[] = blocks
  .trim()
  .split(/\n\n/)
  .map((block) => {
    const [head = '', list = ''] = block.split(': ');
    const space = head.lastIndexOf(' ');
    return {
      name: head.slice(0, space),
      revenueOffset: Number(head.slice(space + 1)),
      industries: list.split(/;\s*/),
    };
  });
